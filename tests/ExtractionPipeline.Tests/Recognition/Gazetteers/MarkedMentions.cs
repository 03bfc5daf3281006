using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Gazetteers;
using ExtractionPipeline.Tests.Segmentation;

namespace ExtractionPipeline.Tests.Recognition.Gazetteers;

/// <summary>
/// Mentions written into their text: `[Bakı/city AZ]da`, `[сербского/RS adj]`, `[Korean/? adj]`, `[the Kremlin/RU gov]`, `[UN/org]`.
/// </summary>
internal static partial class MarkedMentions
{
    private static readonly Dictionary<string, GazetteerRecognizer> ByLanguage = new[] { "az", "en", "ru" }.ToDictionary(
        l => l, l => GazetteerRecognizer.Load(Segmenters.ModelsFolder, LanguageProfile.Load(Path.Combine(Segmenters.ModelsFolder, l))));

    public static string Plain(string marked) => Mark().Replace(marked, "$1");

    public static ImmutableArray<Mention> Recognize(string language, string text) =>
        ByLanguage[language].Recognize(Segmenters.Segment(language, text));

    /// <summary>The text with what the gazetteer finds in it.</summary>
    public static string Of(string language, string text)
    {
        var marked = new StringBuilder();
        int at = 0;
        foreach (Mention mention in Recognize(language, text))
        {
            marked.Append(text, at, mention.Span.Start - at).Append('[').Append(mention.Span.Of(text)).Append('/').Append(Label(mention)).Append(']');
            at = mention.Span.End;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }

    private static string Label(Mention mention) => mention.Type switch
    {
        EntityType.Country => (mention.CountryCode ?? "?") + mention.CountryForm switch
        {
            CountryForm.Adjective => " adj",
            CountryForm.Metonym => " gov",
            _ => "",
        },
        EntityType.Organization => "org",
        EntityType.City => "city",
        _ => "place",
    } + (mention.Type != EntityType.Country && mention.CountryCode is { } code ? " " + code : "");

    [GeneratedRegex(@"\[([^/\]]*)/[^\]]*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
