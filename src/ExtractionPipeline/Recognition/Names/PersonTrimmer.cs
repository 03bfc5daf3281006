using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>Cuts from persons what the tagger took into a name and a list knows is none: titles, honorifics, states before it.</summary>
/// <remarks>Immutable, safe to share.</remarks>
public sealed class PersonTrimmer(FrozenSet<string> notNames)
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _notNames = notNames.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads `not-names.tsv`: a word a line, folded as the language folds; `#` begins a comment.</summary>
    public static PersonTrimmer Load(string languageFolder, CaseFolding folding) => new(Words(languageFolder, folding));

    internal static FrozenSet<string> Words(string languageFolder, CaseFolding folding)
    {
        string path = Path.Combine(languageFolder, "not-names.tsv");
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. A language's folder needs the words that stand before names and are none.");
        return File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(folding.Fold).ToFrozenSet();
    }

    /// <param name="candidates">Mentions of all recognizers.</param>
    /// <returns>The same with persons trimmed; a person of whom nothing is left is dropped.</returns>
    public IEnumerable<Mention> Trim(SegmentedText text, ImmutableArray<Mention> candidates)
    {
        var states = candidates.Where(m => m is { Type: EntityType.Country, CountryForm: CountryForm.Name }).Select(m => m.Tokens).ToList();
        foreach (var mention in candidates)
        {
            if (mention.Type != EntityType.Person)
                yield return mention;
            else if (TrimPerson(text, mention, states) is { } person)
                yield return person;
        }
    }

    private Mention? TrimPerson(SegmentedText text, Mention person, List<TokenRange> states)
    {
        int start = person.Tokens.Start, end = person.Tokens.End;
        while (start < end && _notNames.Contains(text.FoldedStemOf(start)))
            start++;
        if (states.Exists(s => s.Contains(new TokenRange(start, end)) && s.Count > end - start))
            return null;
        start = BehindState(start, end, states);
        while (start < end && _notNames.Contains(text.FoldedStemOf(start)))
            start++;
        if (start == end)
            return null;
        return start == person.Tokens.Start
            ? person
            : person with { Tokens = new TokenRange(start, end), Span = new TextSpan(text.Tokens[start].Span.Start, person.Span.End) };
    }

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
