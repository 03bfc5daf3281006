using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>Restores, for comparison only, the letters of a text typed without those that its language needs (`gorusub` for `görüşüb`).</summary>
/// <remarks>
/// Letter by letter, so that offsets stay; words that the list lacks, as names of persons are, stay as typed. Immutable, safe to share; the
/// list is read when the first such text comes, for few ever do.
/// </remarks>
/// <param name="needed">A letter that every text of some length has; without it a text is taken to be typed so.</param>
public sealed class PlainSpelling(string path, CaseFolding folding, char needed)
{
    /// <summary>In running Azerbaijani one letter in eleven is the one needed: a text of this length without it is no accident.</summary>
    private const int ShortestText = 80;

    private const int LongestWord = 40;

    private readonly Lazy<Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>> _words =
        new(() => Read(path, folding).GetAlternateLookup<ReadOnlySpan<char>>());

    /// <returns>The same text where it has the letters; else with restored words in its folded copy.</returns>
    public SegmentedText Restore(SegmentedText text)
    {
        if (text.Folded.Length < ShortestText || text.Folded.Contains(needed))
            return text;
        char[] restored = text.Folded.ToCharArray();
        Span<char> bare = stackalloc char[LongestWord];
        foreach (Token token in text.Tokens)
        {
            var span = token.Stem;
            if (token.Kind != TokenKind.Word || span.Length > LongestWord)
                continue;
            ReadOnlySpan<char> word = span.Of(text.Folded);
            for (int i = 0; i < word.Length; i++)
                bare[i] = Bare(word[i]);
            if (_words.Value.TryGetValue(bare[..word.Length], out string? spelt))
                spelt.CopyTo(restored.AsSpan(span.Start));
        }

        return text with { Folded = new string(restored), IsPlain = true };
    }

    private static Dictionary<string, string> Read(string path, CaseFolding folding)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string word in DataLines.Words(path, folding))
            words[string.Create(word.Length, word, static (bare, full) =>
            {
                for (int i = 0; i < full.Length; i++)
                    bare[i] = Bare(full[i]);
            })] = word;
        return words;
    }

    private static char Bare(char letter) => letter switch
    {
        'ə' => 'e',
        'ı' => 'i',
        'ş' => 's',
        'ç' => 'c',
        'ğ' => 'g',
        'ö' => 'o',
        'ü' => 'u',
        _ => letter,
    };
}
