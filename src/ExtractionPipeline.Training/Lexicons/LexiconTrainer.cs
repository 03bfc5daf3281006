using System.Text;
using ExtractionPipeline.Recognition.Names;

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>Makes the generated lexicons of `models`: `names/names.bin` and each language's `cities.tsv`. The same lists give the same bytes.</summary>
/// <remarks>Lexicons edited by hand (countries, organizations, places, `names/*.tsv`) stay as they are.</remarks>
public sealed class LexiconTrainer(string corpora, string models)
{
    private static readonly string[] Languages = ["az", "en", "ru"];

    /// <returns>What was written, a line a file.</returns>
    public IReadOnlyList<string> Train()
    {
        string gazetteers = Path.Combine(corpora, "gazetteers");
        string namesFolder = Path.Combine(models, "names");
        NameLexiconWriter writer = new NameSources(gazetteers, namesFolder).Read();
        string namesFile = Path.Combine(namesFolder, "names.bin");
        byte[] bytes = writer.ToBytes();
        File.WriteAllBytes(namesFile, bytes);
        var report = new List<string> { $"{namesFile}: {writer.Count} names, {bytes.Length} bytes" };

        var cities = new CityLexicon(gazetteers, NameLexicon.Load(namesFile));
        foreach (string language in Languages)
        {
            string file = Path.Combine(models, language, "cities.tsv");
            string[] lines = [.. cities.Lines(language)];
            File.WriteAllText(file, Head(language) + string.Join("", lines.Select(l => l + "\n")), new UTF8Encoding(false));
            report.Add($"{file}: {lines.Length} cities");
        }

        return report;
    }

    private static string Head(string language) => $"""
        # Capitals, cities of 300,000 people and more (near Azerbaijan 100,000) and those of Azerbaijan, as texts in `{language}` write them. Generated: edit places.tsv instead.
        # Made by: train lexicons --corpora DIR --output models
        # Columns: forms, `|` between them, marks as in countries.tsv | kind | country | usual English name. Capitals, then largest first: it wins a shared name.
        # Source: GeoNames cities15000 and alternate names, https://www.geonames.org, CC BY 4.0.

        """;
}
