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
        var countryAt = candidates
            .Where(m => m.Type == EntityType.Country)
            .GroupBy(m => m.Tokens.Start)
            .ToDictionary(g => g.Key, g => g.Max(m => m.Tokens.End));
        foreach (var mention in candidates)
        {
            if (mention.Type != EntityType.Person)
                yield return mention;
            else if (TrimPerson(text, mention, countryAt) is { } person)
                yield return person;
        }
    }

    private Mention? TrimPerson(SegmentedText text, Mention person, Dictionary<int, int> countryAt)
    {
        int start = person.Tokens.Start, end = person.Tokens.End;
        while (start < end && _notNames.Contains(text.FoldedStemOf(start)))
            start++;
        if (countryAt.TryGetValue(start, out int behind) && end - behind >= 2)
            start = behind;
        while (start < end && _notNames.Contains(text.FoldedStemOf(start)))
            start++;
        if (start == end)
            return null;
        return start == person.Tokens.Start
            ? person
            : person with { Tokens = new TokenRange(start, end), Span = new TextSpan(text.Tokens[start].Span.Start, person.Span.End) };
    }
}
