using System.Text.RegularExpressions;

namespace ExtractionPipeline.Batch;

/// <summary>Brings the reasons of failures together that differ only in a number or a name.</summary>
internal static partial class ReasonKind
{
    /// <returns>`not valid UTF-8 at byte …` of `not valid UTF-8 at byte 20`.</returns>
    public static string Of(string reason) => Particular().Replace(reason, "…");

    [GeneratedRegex("\"[^\"]*\"|(?<![A-Za-z]-?)[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Particular();
}
