using ExtractionPipeline.Evaluation.Facts;

namespace ExtractionPipeline.Evaluation.FactRuEval;

/// <summary>Compares wordings of which one may be inflected. The shared task gave participants a list of base forms; endings do here.</summary>
internal static class InflectedText
{
    /// <summary>The longest ending of a Russian noun or adjective: `ского`, `скими` differ from `ский` in at most three letters.</summary>
    private const int LongestEnding = 3;

    public static bool AreSame(string left, string right)
    {
        string[] a = Words(left), b = Words(right);
        return a.Length > 0 && a.Length == b.Length && a.Zip(b).All(pair => IsSameWord(pair.First, pair.Second));
    }

    private static string[] Words(string text) => NameKey.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsSameWord(string left, string right)
    {
        int shared = left.AsSpan().CommonPrefixLength(right);
        return left == right || (shared >= 3 && Math.Max(left.Length, right.Length) - shared <= LongestEnding);
    }
}
