using ExtractionPipeline.Graph.Names;

namespace ExtractionPipeline.Graph.Output;

/// <summary>The usual English names of countries by their ISO 3166-1 alpha-2 codes.</summary>
public static class CountryNames
{
    /// <exception cref="InvalidDataException">`countries.tsv` is missing or has a bad row.</exception>
    public static IReadOnlyDictionary<string, string> Load(string modelsFolder) =>
        ModelRows.Read(Path.Combine(modelsFolder, "countries.tsv"), 3).ToDictionary(r => r[0], r => r[2], StringComparer.Ordinal);
}
