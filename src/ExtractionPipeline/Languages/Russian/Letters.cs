using System.Buffers;

namespace ExtractionPipeline.Languages.Russian;

/// <summary>Letter classes, folded.</summary>
internal static class Letters
{
    public const string VowelList = "аеиоуыэюя";

    public static SearchValues<char> Vowels { get; } = SearchValues.Create(VowelList);

    public static bool IsVowel(char letter) => Vowels.Contains(letter);
}
