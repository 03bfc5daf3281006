using ExtractionPipeline.Languages;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Segmentation;

/// <summary>The segmenters of the three languages, built from the project's own models.</summary>
internal static class Segmenters
{
    private static readonly Dictionary<string, Segmenter> ByLanguage = new[] { "az", "en", "ru" }.ToDictionary(l => l, Load);

    public static SegmentedText Segment(string language, string text) => ByLanguage[language].Segment(text);

    /// <summary>One sentence whose words single blanks part, for tests that need no real segmentation.</summary>
    public static SegmentedText Words(LanguageCode language, string text)
    {
        var tokens = new List<Token>();
        int at = 0;
        foreach (string word in text.Split(' '))
        {
            tokens.Add(new Token(new TextSpan(at, at + word.Length), at + word.Length, TokenKind.Word));
            at += word.Length + 1;
        }

        return new SegmentedText(text, CaseFolding.Common.Fold(text), language, [.. tokens], [new Sentence(0, tokens.Count, new TextSpan(0, text.Length), 0, Zone.Body)]);
    }

    public static string ModelsFolder
    {
        get
        {
            string folder = AppContext.BaseDirectory;
            while (!Directory.Exists(Path.Combine(folder, "models", "az")))
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("No models folder above the test program.");
            return Path.Combine(folder, "models");
        }
    }

    private static Segmenter Load(string language)
    {
        string folder = Path.Combine(ModelsFolder, language);
        LanguageProfile profile = LanguageProfile.Load(folder);
        return new Segmenter(profile, SegmentationLexicon.Load(folder, profile));
    }
}
