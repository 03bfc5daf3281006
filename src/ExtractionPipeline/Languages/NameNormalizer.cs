using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>Gives every person's mention its base form, case and a span without the fused suffix.</summary>
/// <remarks>Immutable, safe to share. Works on persons only; roles and places have their forms from lexicons.</remarks>
/// <param name="governors">Words that fix the case of the name behind them, folded; empty where the language has none.</param>
/// <param name="withoutGovernor">The cases that a name can have with no such word before it.</param>
/// <param name="between">Words of honour between forename and surname, folded, which the base form leaves out.</param>
/// <param name="behind">What verbs behind the name tell of its case; null where the language does not put them last.</param>
public sealed class NameNormalizer(
    INameForms forms, CaseFolding folding, FrozenDictionary<string, GrammaticalCase> governors, GrammaticalCase withoutGovernor, FrozenSet<string> between,
    VerbGovernment? behind = null)
{
    /// <summary>Words between a title and a name that tell where the office is held.</summary>
    private const int LongestHost = 5;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _between = between.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly DocumentNames _document = new(forms, folding);

    /// <returns>The same mentions in the same order, persons with <see cref="Mention.BaseForm"/>, <see cref="Mention.Case"/> and <see cref="Mention.Span"/> set.</returns>
    public RecognizedText Normalize(RecognizedText recognized)
    {
        SegmentedText text = recognized.Segmented;
        ImmutableArray<Mention> persons = [.. recognized.Mentions.Where(m => m.Type == EntityType.Person)];
        if (persons.IsEmpty)
            return recognized;
        HashSet<int> starts = [.. text.Sentences.Select(s => s.FirstToken)];
        var names = _document.Analyze([.. persons.Select(p => new NameMention(Spelt(text, p.Tokens), Expected(recognized, p), Word(text, p.Tokens.End))
        {
            Previous = starts.Contains(p.Tokens.Start) ? "" : Word(text, p.Tokens.Start - 1),
            OpensSentence = starts.Contains(p.Tokens.Start),
        })]);
        int next = 0;
        return recognized with { Mentions = [.. recognized.Mentions.Select(m => m.Type == EntityType.Person ? Apply(text, m, names[next++]) : m)] };
    }

    private Mention Apply(SegmentedText text, Mention mention, NameAnalysis name)
    {
        int end = text.Tokens[mention.Tokens.End - 1].Span.End - name.SuffixLength;
        var span = new TextSpan(text.Tokens[mention.Tokens.Start].Span.Start, end);
        var form = new StringBuilder();
        for (int i = 0; i < name.BaseTokens.Length; i++)
        {
            if (i > 0 && i < name.BaseTokens.Length - 1 && _between.Contains(text.FoldedOf(mention.Tokens.Start + i)))
                continue;
            if (i > 0 && !text.Tokens[mention.Tokens.Start + i].IsGlued)
                form.Append(' ');
            // Letters that were put back for the analysis are not the text's.
            form.Append(i == name.BaseTokens.Length - 1 && text.IsPlain ? text.TextOf(mention.Tokens.End - 1)[..name.BaseTokens[i].Length] : name.BaseTokens[i]);
        }

        string baseForm = form.ToString();
        return mention with { Span = span, Case = name.Case, BaseForm = span.Of(text.Text).SequenceEqual(baseForm) ? null : baseForm };
    }

    private static ImmutableArray<string> Words(SegmentedText text, TokenRange range)
    {
        string[] words = new string[range.Count];
        for (int i = 0; i < words.Length; i++)
            words[i] = text.TextOf(range.Start + i).ToString();
        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }

    /// <summary>The words of a name, the last with the letters of its suffix where the text was typed without.</summary>
    private ImmutableArray<string> Spelt(SegmentedText text, TokenRange range)
    {
        var words = Words(text, range);
        return text.IsPlain ? words.SetItem(words.Length - 1, forms.RestoreSuffix(words[^1])) : words;
    }

    private static string Word(SegmentedText text, int token) =>
        token >= 0 && token < text.Tokens.Length && text.Tokens[token].Kind == TokenKind.Word ? text.FoldedOf(token).ToString() : "";

    /// <summary>A role right before the name agrees with it; a state or organization may stand between; else a preposition decides.</summary>
    private GrammaticalCase Expected(RecognizedText recognized, Mention person)
    {
        int start = person.Tokens.Start;
        if (RoleEndingAt(recognized, start) is { } role && role.Case != GrammaticalCase.Any)
            return role.Case;
        if (HostBefore(recognized.Segmented, start) is { } host && RoleEndingAt(recognized, host) is { } sent && sent.Case != GrammaticalCase.Any)
            return sent.Case;
        if (start > 0 && governors.TryGetValue(recognized.Segmented.FoldedOf(start - 1).ToString(), out GrammaticalCase cases))
            return cases;
        if (behind is null)
            return withoutGovernor;
        GrammaticalCase allowed = withoutGovernor & behind.Allowed(recognized.Segmented, person.Tokens.End);
        return behind.MakesObject(recognized.Segmented, person.Tokens.End) && HasSubjectBefore(recognized, person) ? allowed & ~GrammaticalCase.Nominative : allowed;
    }

    /// <summary>Another person stands before this one in its sentence, with no ending that could make that one the object.</summary>
    private static bool HasSubjectBefore(RecognizedText recognized, Mention person)
    {
        SegmentedText text = recognized.Segmented;
        Mention? before = recognized.Mentions.Where(m => m.Type == EntityType.Person && m.Tokens.End <= person.Tokens.Start).MaxBy(m => m.Tokens.End);
        if (before is null || text.FoldedOf(before.Tokens.End - 1)[^1] is 'i' or 'ı' or 'u' or 'ü')
            return false;
        for (int token = before.Tokens.End; token < person.Tokens.Start; token++)
        {
            if (text.FoldedOf(token) is ".")
                return false;
        }

        return true;
    }

    /// <summary>`посол A в B N`, `посол A в нашей стране N`: where a preposition begins what stands between the title and the name.</summary>
    private int? HostBefore(SegmentedText text, int start)
    {
        for (int token = start - 2; token >= 0 && token >= start - LongestHost; token--)
        {
            if (text.Tokens[token].Kind != TokenKind.Word)
                return null;
            if (governors.TryGetValue(text.FoldedOf(token).ToString(), out GrammaticalCase cases) && (cases & GrammaticalCase.Locative) != 0)
                return token;
        }

        return null;
    }

    private static Mention? RoleEndingAt(RecognizedText recognized, int token)
    {
        Mention? between = null;
        foreach (Mention mention in recognized.Mentions)
        {
            if (mention.Type == EntityType.Role && mention.Tokens.Start < token && mention.Tokens.End > token)
                return mention; // the tagger took the name into the title
            if (mention.Tokens.End != token)
                continue;
            if (mention.Type == EntityType.Role)
                return mention;
            if (mention.Type is EntityType.Country or EntityType.Organization && (between is null || mention.Tokens.Start < between.Tokens.Start))
                between = mention;
        }

        return between is not null && between.Tokens.Start < token ? RoleEndingAt(recognized, between.Tokens.Start) : null;
    }
}
