using ExtractionPipeline.Languages;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Tests.Segmentation;

/// <summary>The segmenters of the three languages, built from the project's own models.</summary>
internal static class Segmenters
{
    private static readonly Dictionary<string, Segmenter> ByLanguage = new[] { "az", "en", "ru" }.ToDictionary(l => l, Load);

    public static SegmentedText Segment(string language, string text) => ByLanguage[language].Segment(text);

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
