using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Languages;

/// <summary>Where verbs end the sentence, the words behind a name tell which objects it can be: without one that governs a case the name is not in it.</summary>
/// <remarks>Immutable, safe to share. Looks no further than <see cref="Farthest"/> tokens.</remarks>
/// <param name="words">Beginnings of folded words, none shorter than <see cref="ShortestBeginning"/>, with the cases that they govern.</param>
/// <param name="joined">A word and the beginning of the next: right behind a name that is not the first of its sentence they make it their object (`N1 N2-ni qəbul edib`).</param>
public sealed class VerbGovernment(IReadOnlyList<(string Beginning, GrammaticalCase Cases)> words, IReadOnlyList<(string Word, string Next)> joined)
{
    private const int ShortestBeginning = 3;
    private const int Farthest = 60;

    private static readonly char[] Joints = [';', '?', '!'];

    private readonly Dictionary<string, (string Beginning, GrammaticalCase Cases)[]>.AlternateLookup<ReadOnlySpan<char>> _words = words
        .GroupBy(w => w.Beginning[..ShortestBeginning]).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly GrammaticalCase _governed = words.Aggregate(GrammaticalCase.None, (all, word) => all | word.Cases);

    /// <param name="token">The first token behind the name.</param>
    public bool MakesObject(SegmentedText text, int token)
    {
        if (token + 1 >= text.Tokens.Length)
            return false;
        foreach (var (word, next) in joined)
        {
            if (text.FoldedOf(token).SequenceEqual(word) && text.FoldedOf(token + 1).StartsWith(next))
                return true;
        }

        return false;
    }

    /// <param name="token">The first token behind the name.</param>
    /// <returns>The cases that the name can stand in: all but those that no word behind it in its sentence governs.</returns>
    public GrammaticalCase Allowed(SegmentedText text, int token)
    {
        var found = GrammaticalCase.None;
        int end = Math.Min(text.Tokens.Length, token + Farthest);
        for (; token < end && (found & _governed) != _governed; token++)
        {
            ReadOnlySpan<char> word = text.FoldedOf(token);
            if (word is "." or "\n" || (word.Length == 1 && Joints.AsSpan().Contains(word[0])))
                break;
            if (word.Length < ShortestBeginning || !_words.TryGetValue(word[..ShortestBeginning], out var candidates))
                continue;
            foreach (var (beginning, cases) in candidates)
            {
                if (word.StartsWith(beginning))
                    found |= cases;
            }
        }

        return (GrammaticalCase.Any & ~_governed) | found;
    }
}
