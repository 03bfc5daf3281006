using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>Drops persons of one word for whom nothing else speaks: no title before, no fuller name in the document, no list that knows the word.</summary>
/// <remarks>Immutable, safe to share. Mostly they are places, agencies and bodies that the tagger took for surnames.</remarks>
/// <param name="titles">Words that stand before names, folded (`not-names.tsv`).</param>
public sealed class LoneNames(NameLexicon lexicon, INameForms forms, FrozenSet<string> titles)
{
    /// <summary>Forms of one name share all but so many letters at the end.</summary>
    private const int LongestEnding = 3;

    private const int ShortestStem = 2;

    /// <summary>Endings that hardly any word but a surname has in its base form.</summary>
    private static readonly string[] SurnameEndings = ["ов", "ев", "ёв", "ин", "ын", "ова", "ева", "ина", "ский", "цкий", "ская", "швили", "дзе", "ян", "енко", "зода", "заде"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _titles = titles.GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<Mention> Drop(SegmentedText text, ImmutableArray<Mention> candidates)
    {
        var full = candidates.Where(m => m.Type == EntityType.Person && m.Tokens.Count > 1)
            .SelectMany(m => Enumerable.Range(m.Tokens.Start, m.Tokens.Count)).Select(t => text.FoldedOf(t).ToString()).ToHashSet(StringComparer.Ordinal);
        return candidates.Where(m => m.Type != EntityType.Person || m.Tokens.Count > 1 || IsSupported(text, m.Tokens.Start, full, candidates));
    }

    private bool IsSupported(SegmentedText text, int token, HashSet<string> full, ImmutableArray<Mention> candidates)
    {
        var word = text.TextOf(token);
        if (token > 0 && _titles.Contains(text.FoldedOf(token - 1)))
            return true;
        if (candidates.Any(m => m.Type is EntityType.Role or EntityType.Country && m.Tokens.End == token) || word.Contains('.'))
            return true;
        string folded = text.FoldedOf(token).ToString();
        if (full.Any(f => SharesStem(f, folded)))
            return true;
        bool isRepeated = candidates.Count(m => m.Type == EntityType.Person && m.Tokens.Count == 1 && SharesStem(text.FoldedOf(m.Tokens.Start).ToString(), folded)) > 1;
        string name = forms.Analyze([word.ToString()], NameContext.None).BaseTokens[0];
        return isRepeated || lexicon.KindsOf(word) != NameKinds.None || lexicon.KindsOf(name) != NameKinds.None || Array.Exists(SurnameEndings, e => name.EndsWith(e, StringComparison.Ordinal));
    }

    private static bool SharesStem(string first, string second) =>
        first.AsSpan().CommonPrefixLength(second) >= Math.Max(ShortestStem, Math.Min(first.Length, second.Length) - LongestEnding);
}
