using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>
/// Cuts from persons what the tagger took into a name and a list knows is none: titles, honorifics, states before it, the sentence's further
/// words behind it; adds `оглы` behind a father's name and the surname that follows; drops persons that are but a state or a part of a date.
/// </summary>
/// <param name="notNames">Words that stand before names, folded.</param>
/// <param name="behind">Words that no name goes on with, folded.</param>
/// <param name="alone">Words that are names only beside others, folded.</param>
/// <param name="fathers">Words behind a father's name, which belong to the person's, folded.</param>
/// <param name="areas">Words that a place's name stands before, folded (`N Manitoba əyalətinin baş naziri`); where a third word of a name does, it is the place's.</param>
/// <param name="particles">Words in small letters that only names have inside (`Karlos Valdes de la Torre`), folded.</param>
/// <remarks>Immutable, safe to share.</remarks>
public sealed class PersonTrimmer(
    FrozenSet<string> notNames, FrozenSet<string> behind, FrozenSet<string> alone, FrozenSet<string> fathers, FrozenSet<string> areas, FrozenSet<string> particles)
{
    /// <summary>In `not-names.tsv` what words of honour between forename and surname are marked with.</summary>
    internal const string Between = "between";

    /// <summary>A name that gives its last word to a place keeps two.</summary>
    private const int ShortestBeforeArea = 3;

    private const int MostParticles = 2;

    /// <summary>No state's name has more words before a person's than these.</summary>
    private const int LongestState = 6;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _behind = behind.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _fathers = fathers.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _areas = areas.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _alone = alone.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _particles = particles.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notNames = notNames.GetAlternateLookup<ReadOnlySpan<char>>();

    public static PersonTrimmer Load(string languageFolder, CaseFolding folding) =>
        new(
            Words(languageFolder, folding),
            Words(languageFolder, folding, "behind"),
            Words(languageFolder, folding, "alone"),
            Words(languageFolder, folding, "father"),
            Words(languageFolder, folding, "area"),
            Words(languageFolder, folding, "particle"));

    /// <summary>
    /// Reads `not-names.tsv`: a word a line, with `behind` or `father` in a second column where it stands behind names, `alone` where it is a name only beside others, `area` where behind
    /// places, `particle` where inside names, `between` where between forename and surname; folded as the language folds; `#` begins a comment.
    /// </summary>
    internal static FrozenSet<string> Words(string languageFolder, CaseFolding folding, string side = "")
    {
        string path = Path.Combine(languageFolder, "not-names.tsv");
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. A language's folder needs the words that stand before names and are none.");
        var rows = File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
        return rows.Where(r => (r.Length > 1 ? r[1] : "") == side).Select(r => folding.Fold(r[0])).ToFrozenSet();
    }

    /// <param name="candidates">Mentions of all recognizers.</param>
    /// <returns>The same with persons trimmed; a person of whom nothing is left is dropped.</returns>
    public IEnumerable<Mention> Trim(SegmentedText text, ImmutableArray<Mention> candidates)
    {
        var states = new List<TokenRange>();
        foreach (var state in candidates.Where(m => m is { Type: EntityType.Country, CountryForm: CountryForm.Name }))
            states.Add(state.Tokens);
        var known = candidates.Where(m => m.Type is EntityType.Country or EntityType.Date or EntityType.City or EntityType.Place && m.Recognizer != "tagger").ToLookup(m => m.Tokens.Start);
        var persons = candidates.Where(m => m.Type == EntityType.Person).ToLookup(m => m.Tokens.Start);
        var adjectives = candidates.Where(m => m is { Type: EntityType.Country, CountryForm: not CountryForm.Name }).ToLookup(m => m.Tokens.Start, m => m.Tokens.End);
        foreach (var mention in candidates)
        {
            if (mention.Type != EntityType.Person && !IsFormOfAddress(text, mention))
                yield return mention;
            else if (mention.Type != EntityType.Person)
                continue;
            else if (!IsKnownOtherwise(text, mention, candidates, known) && TrimPerson(text, mention, states, adjectives, persons) is { } person)
                yield return person;
        }
    }

    /// <summary>`H.E.`, which the tagger takes for a state.</summary>
    private bool IsFormOfAddress(SegmentedText text, Mention mention) =>
        mention is { Type: EntityType.Country, Recognizer: "tagger" } && Enumerable.Range(mention.Tokens.Start, mention.Tokens.Count).All(t => _notNames.Contains(text.FoldedStemOf(t)));

    /// <summary>`Belize` is a state, `Riga` a city and `Sun` a weekday of a date, unless the document names a person so in full.</summary>
    private static bool IsKnownOtherwise(SegmentedText text, Mention person, ImmutableArray<Mention> candidates, ILookup<int, Mention> known)
    {
        bool isInside = false;
        for (int start = Math.Max(0, person.Tokens.Start - LongestState); start <= person.Tokens.Start && !isInside; start++)
            isInside = known[start].Any(m => m.Tokens.Contains(person.Tokens) && (m.Type == EntityType.Country || m.Tokens.Count > person.Tokens.Count || m.Type != EntityType.Date));
        return isInside && !candidates.Any(m => m.Type == EntityType.Person && m.Tokens.Count > person.Tokens.Count && EndsWith(text, m, person));
    }

    private static bool EndsWith(SegmentedText text, Mention longer, Mention person)
    {
        for (int back = 1; back <= person.Tokens.Count; back++)
        {
            if (!text.FoldedStemOf(longer.Tokens.End - back).SequenceEqual(text.FoldedStemOf(person.Tokens.End - back)))
                return false;
        }

        return true;
    }

    /// <summary>Flags and other signs name nobody.</summary>
    private static bool HasLetters(SegmentedText text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word)
                return true;
        }

        return false;
    }

    private Mention? TrimPerson(SegmentedText text, Mention person, List<TokenRange> states, ILookup<int, int> adjectives, ILookup<int, Mention> persons)
    {
        int end = person.Tokens.End, start = BehindTitles(text, person.Tokens.Start, end, adjectives);
        if (states.Exists(s => s.Contains(new TokenRange(start, end)) && s.Count > end - start))
            return null;
        start = BehindState(start, end, states);
        while (start < end && _notNames.Contains(text.FoldedStemOf(start)))
            start++;
        for (int i = start + 1; i < end; i++)
        {
            // `Nikol Berg Berg Nikol`: a card of the page is fused with the name.
            if (_behind.Contains(text.FoldedOf(i)) || IsNextName(text, start, i, end) || ((i > start + 1 || end - i > 1) && text.FoldedOf(i).SequenceEqual(text.FoldedOf(i - 1))))
                end = i;
        }

        if (end - start >= ShortestBeforeArea && end < text.Tokens.Length && _areas.Contains(text.FoldedOf(end)))
            end--;
        if (start == end || !HasLetters(text, start, end) || (end - start == 1 && _alone.Contains(text.FoldedStemOf(start))))
            return null;
        end = BehindParticle(text, end, persons);
        end = BehindFather(text, end, persons);
        if (start == person.Tokens.Start && end == person.Tokens.End)
            return person;
        int textEnd = end == person.Tokens.End ? person.Span.End : text.Tokens[end - 1].StemEnd;
        return person with { Tokens = new TokenRange(start, end), Span = new TextSpan(text.Tokens[start].Span.Start, textEnd) };
    }

    /// <summary>`H.E Ana Lind`: without its last full stop the short form is two words.</summary>
    private bool IsTitleInTwo(SegmentedText text, int at, int end) =>
        at + 1 < end && text.Tokens[at + 1].IsGlued && text.FoldedOf(at)[^1] == '.' && _notNames.Contains(string.Concat(text.FoldedOf(at), text.FoldedOf(at + 1)));

    /// <summary>Behind words that are no names; `Qatari Emir N` and `Emir Sheikh N` lose the ruler's title too, which alone is a given name.</summary>
    private int BehindTitles(SegmentedText text, int start, int end, ILookup<int, int> adjectives)
    {
        int at = start;
        bool isBehindState = false;
        while (at < end)
        {
            bool isTitle = _notNames.Contains(text.FoldedStemOf(at))
                || (_alone.Contains(text.FoldedStemOf(at)) && (isBehindState || (at + 1 < end && _notNames.Contains(text.FoldedStemOf(at + 1)))));
            if (isTitle)
                start = ++at;
            else if (IsTitleInTwo(text, at, end))
                start = at += 2;
            else if (!isBehindState && adjectives[at].FirstOrDefault() is var behind && behind > at)
                (at, isBehindState) = (behind, true);
            else
                break;
        }

        return start;
    }

    /// <summary>`Karlos Valdes` goes on with `de la Torre`, unless that begins another person.</summary>
    private int BehindParticle(SegmentedText text, int end, ILookup<int, Mention> persons)
    {
        int next = end;
        while (next < text.Tokens.Length && next < end + MostParticles && _particles.Contains(text.TextOf(next)))
            next++;
        bool goesOn = next > end && next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Word && char.IsUpper(text.TextOf(next)[0]) && !persons[next].Any(m => m.Tokens.Count > 1);
        return goesOn ? next + 1 : end;
    }

    /// <summary>`Ягуб Абдулла оглы Эйюбов`: the particle behind the name or at its end, and the surname that another mention took.</summary>
    private int BehindFather(SegmentedText text, int end, ILookup<int, Mention> persons)
    {
        int behind = end < text.Tokens.Length && _fathers.Contains(text.FoldedOf(end)) ? end + 1 : end;
        if (!_fathers.Contains(text.FoldedOf(behind - 1)))
            return end;
        return persons[behind].FirstOrDefault(m => m.Tokens.Count == 1)?.Tokens.End ?? behind;
    }

    /// <summary>`Ana Lind B. Berg`: an initial and a surname behind a full name are another's.</summary>
    private static bool IsNextName(SegmentedText text, int start, int at, int end) =>
        at - start >= 2 && end - at is 2 or 3 && IsInitial(text.FoldedOf(at)) && !IsInitial(text.FoldedOf(start)) && !IsInitial(text.FoldedOf(at - 1)) && !IsInitial(text.FoldedOf(end - 1));

    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 1 || (word.Length == 2 && word[1] == '.');

    /// <summary>A state's name that ends inside the person is none of it where a full name is left, or where it began before the person.</summary>
    private static int BehindState(int start, int end, List<TokenRange> states)
    {
        foreach (var state in states)
        {
            int left = end - state.End;
            if (state.Start <= start && state.End > start && left >= (state.Start < start ? 1 : 2))
                return state.End;
        }

        return start;
    }
}
