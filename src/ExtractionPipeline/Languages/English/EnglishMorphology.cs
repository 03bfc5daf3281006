using static ExtractionPipeline.Recognition.GrammaticalCase;

namespace ExtractionPipeline.Languages.English;

/// <summary>Plural and possessive forms of English nouns and noun phrases.</summary>
/// <remarks>
/// Paradigms: `noun` (and empty): the last word before a preposition takes the plural (`ministers of state`), the end of the phrase the
/// possessive; `plural`: the lemma has no singular (`talks`); `fixed`: one form. Apostrophes are U+0027, as folding leaves them.
/// </remarks>
public sealed class EnglishMorphology : IMorphology
{
    private static readonly string[] Prepositions = [" of ", " for ", " to ", " in ", " at ", " on ", " without ", "-in-", "-at-"];

    /// <summary>Adjectives that follow their noun, which then takes the plural: secretaries-general, attorneys general.</summary>
    private static readonly string[] Postpositives = [" general", "-general", " designate", "-designate", "-elect", " extraordinary", " plenipotentiary"];

    /// <inheritdoc/>
    public IEnumerable<InflectedForm> Inflect(string lemma, string paradigm)
    {
        ArgumentException.ThrowIfNullOrEmpty(lemma);
        if (paradigm is not ("" or "noun" or "plural" or "fixed"))
            throw new ArgumentException($"English has no paradigm '{paradigm}'. Known: noun, plural, fixed.", nameof(paradigm));

        var list = new FormList();
        list.Add(lemma, paradigm == "fixed" ? Any : Any & ~Genitive, paradigm == "plural");
        if (paradigm == "fixed")
            return list.Forms;
        list.Add(Possessive(lemma), Genitive, paradigm == "plural");
        if (paradigm == "plural")
            return list.Forms;

        int head = HeadEnd(lemma);
        string plural = Plural(lemma[..head]) + lemma[head..];
        list.Add(plural, Any & ~Genitive, isPlural: true);
        list.Add(Possessive(plural), Genitive, isPlural: true);
        if (head < lemma.Length && lemma.EndsWith("general", StringComparison.Ordinal))
        {
            list.Add(Plural(lemma), Any & ~Genitive, isPlural: true);
            list.Add(Possessive(Plural(lemma)), Genitive, isPlural: true);
        }

        return list.Forms;
    }

    private static int HeadEnd(string lemma)
    {
        int end = lemma.Length;
        foreach (string preposition in Prepositions)
        {
            int at = lemma.IndexOf(preposition, StringComparison.Ordinal);
            if (at > 0)
                end = Math.Min(end, at);
        }

        foreach (string postpositive in Postpositives)
        {
            if (lemma.AsSpan(0, end).EndsWith(postpositive))
                end -= postpositive.Length;
        }

        return end;
    }

    private static string Plural(string noun) => noun switch
    {
        _ when noun.EndsWith("woman", StringComparison.Ordinal) || noun.EndsWith("man", StringComparison.Ordinal) => noun[..^2] + "en",
        _ when noun.EndsWith("person", StringComparison.Ordinal) => noun + "s",
        _ when noun[^1] == 'y' && noun.Length > 1 && !"aeiou".Contains(noun[^2]) => noun[..^1] + "ies",
        _ when "sxz".Contains(noun[^1]) || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) => noun + "es",
        _ => noun + "s",
    };

    private static string Possessive(string noun) => noun[^1] == 's' ? noun + "'" : noun + "'s";
}
