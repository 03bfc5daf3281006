namespace ExtractionPipeline.LanguageDetection;

/// <summary>The features of a window: hashes of its character n-grams and of its words.</summary>
internal static class NgramHashes
{
    /// <summary>The longest n-gram, word boundaries included.</summary>
    public const int LongestNgram = 5;

    /// <summary>The most hashes that one unit of a window gives: its n-grams and one word.</summary>
    public const int PerUnit = LongestNgram + 1;

    /// <summary>Hashes each n-gram of 1 to 5 units that lies in one word with its boundaries, and each whole word.</summary>
    /// <param name="words">As <see cref="WordWindow.Write"/> gives it.</param>
    /// <param name="hashes">Room for <see cref="PerUnit"/> times as many.</param>
    /// <returns>How many hashes were written; time is linear in the length of <paramref name="words"/>.</returns>
    public static int Of(ReadOnlySpan<char> words, Span<uint> hashes)
    {
        int count = 0;
        uint word = WordSeed;
        for (int end = 1; end < words.Length; end++)
        {
            char last = words[end];
            if (last == ' ')
            {
                hashes[count++] = Finish(word);
                word = WordSeed;
            }
            else
            {
                word = Mix(word, last);
            }

            uint gram = Mix(NgramSeed, last);
            if (last != ' ')
                hashes[count++] = Finish(gram);
            int first = Math.Max(0, end - LongestNgram + 1);
            for (int start = end - 1; start >= first; start--)
            {
                gram = Mix(gram, words[start]);
                hashes[count++] = Finish(gram);
                if (words[start] == ' ')
                    break;
            }
        }

        return count;
    }

    private const uint WordSeed = 0x51ED270B;
    private const uint NgramSeed = 0x2545F491;

    private static uint Mix(uint hash, char unit) => (hash ^ unit) * 0x9E3779B1;

    // The top bits address the table, so every bit must reach them.
    private static uint Finish(uint hash) => (hash ^ (hash >> 15)) * 0x85EBCA77;
}
