using System.Buffers;

namespace ExtractionPipeline.Languages.Azerbaijani;

/// <summary>The vowels of Azerbaijani suffixes, which follow the last vowel of the stem.</summary>
/// <remarks>All letters folded. A stem without a vowel counts as a front one (`BMT`, read be-em-te).</remarks>
internal static class VowelHarmony
{
    private const string Back = "aıou";
    private const string Front = "əeiöüä";

    public static SearchValues<char> Vowels { get; } = SearchValues.Create(Back + Front);

    public static bool IsVowel(char letter) => Back.Contains(letter) || Front.Contains(letter);

    public static bool EndsInVowel(ReadOnlySpan<char> stem) => stem.Length > 0 && IsVowel(stem[^1]);

    /// <returns>The vowel of two-way suffixes (`-da`, `-də`).</returns>
    public static char Open(ReadOnlySpan<char> stem) => Back.Contains(LastVowel(stem)) ? 'a' : 'ə';

    /// <returns>The vowel of four-way suffixes (`-ın`, `-in`, `-un`, `-ün`).</returns>
    public static char Close(ReadOnlySpan<char> stem) => LastVowel(stem) switch
    {
        'a' or 'ı' => 'ı',
        'o' or 'u' => 'u',
        'ö' or 'ü' => 'ü',
        _ => 'i',
    };

    private static char LastVowel(ReadOnlySpan<char> stem)
    {
        for (int i = stem.Length - 1; i >= 0; i--)
        {
            if (IsVowel(stem[i]))
                return stem[i];
        }

        return 'e';
    }
}
