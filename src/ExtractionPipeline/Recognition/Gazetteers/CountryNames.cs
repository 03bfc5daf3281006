namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>What a language's lexicon calls each country.</summary>
public static class CountryNames
{
    /// <summary>Columns of `countries.tsv`: code | names | official names | adjectives | capital.</summary>
    private const int Columns = 5, FirstForms = 1, EndForms = 4;

    /// <param name="languageFolder">`models/&lt;lang&gt;`.</param>
    /// <returns>Names, official names and adjectives by ISO 3166-1 alpha-2, as running text writes them.</returns>
    /// <exception cref="InvalidDataException">A line has another number of columns.</exception>
    public static ILookup<string, string> Load(string languageFolder) => LexiconFile.Read(Path.Combine(languageFolder, "countries.tsv"), Columns)
        .Where(row => row[0].Length > 0)
        .SelectMany(row => row.Columns[FirstForms..EndForms].SelectMany(LexiconFile.Forms).Select(form => (Code: row[0], LexiconForm.Parse(form).Text)))
        .ToLookup(name => name.Code, name => name.Text);
}
