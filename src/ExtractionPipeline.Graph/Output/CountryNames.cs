using ExtractionPipeline.Recognition.Gazetteers;

namespace ExtractionPipeline.Graph.Output;

/// <summary>The usual English names of countries by their ISO 3166-1 alpha-2 codes.</summary>
public static class CountryNames
{
    /// <exception cref="InvalidDataException">`countries.tsv` is missing or has a bad row.</exception>
    public static IReadOnlyDictionary<string, string> Load(string modelsFolder)
    {
        CountryTable countries = CountryTable.Load(Path.Combine(modelsFolder, "countries.tsv"));
        return countries.Codes.ToDictionary(code => code, code => countries.EnglishName(code)!, StringComparer.Ordinal);
    }
}
