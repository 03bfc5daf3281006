using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>Reads the gazetteer files of one language. Files read first win where two share a form: countries, organizations, places, capitals, cities.</summary>
internal sealed class GazetteerLoader
{
    private const int CountryColumns = 5;
    private const int NamedColumns = 4;
    private readonly string _folder;
    private readonly CountryTable _countries;
    private readonly GazetteerIndex _index;

    private GazetteerLoader(string folder, CountryTable countries, GazetteerIndex index) =>
        (_folder, _countries, _index) = (folder, countries, index);

    /// <param name="languageFolder">`models/&lt;lang&gt;`.</param>
    public static GazetteerIndex Load(string languageFolder, LanguageProfile profile, GazetteerSettings settings, CountryTable countries)
    {
        var inflector = new GazetteerInflector(profile.Folding, Morphologies.ByName(profile.Morphology), settings);
        var index = new GazetteerIndex(profile.Folding, inflector);
        var loader = new GazetteerLoader(languageFolder, countries, index);
        IReadOnlyList<string[]> rows = loader.Rows("countries.tsv", CountryColumns);
        loader.AddCountries(rows);
        loader.AddNamed("organizations.tsv", _ => EntityType.Organization);
        loader.AddNamed("places.tsv", kind => kind switch
        {
            GazetteerEntry.Nothing => null,
            "city" => EntityType.City,
            _ => EntityType.Place,
        });
        loader.AddCapitals(rows);
        loader.AddNamed("cities.tsv", _ => EntityType.City);
        return index;
    }

    private IReadOnlyList<string[]> Rows(string file, int columns) => LexiconFile.Read(Path.Combine(_folder, file), columns);

    private void AddCountries(IReadOnlyList<string[]> rows)
    {
        foreach (string[] row in rows)
            AddAll(CountryOf(row[0]), row[1], row[2]);
        foreach (string[] row in rows)
            AddAll(CountryOf(row[0]) with { CountryForm = CountryForm.Adjective }, row[3]);
    }

    /// <param name="code">Empty for a state that is no more.</param>
    private GazetteerEntry CountryOf(string code) =>
        new(EntityType.Country, default, code.Length > 0 ? code : null, _countries.EnglishName(code), null);

    /// <summary>The forms of a capital are spellings of one city, so each has the first English form as its English name.</summary>
    private void AddCapitals(IReadOnlyList<string[]> rows)
    {
        var english = LexiconFile.Read(Path.Combine(_folder, "..", "en", "countries.tsv"), CountryColumns)
            .Where(r => r[4].Length > 0)
            .ToDictionary(r => r[0], r => LexiconForm.Parse(LexiconFile.Forms(r[4])[0]).Text, StringComparer.Ordinal);
        foreach (string[] row in rows)
            AddAll(new GazetteerEntry(EntityType.City, default, row[0], english.GetValueOrDefault(row[0]), "capital"), row[4]);
    }

    /// <summary>Columns: forms | kind | country | English name.</summary>
    private void AddNamed(string file, Func<string, EntityType?> typeOf)
    {
        foreach (string[] row in Rows(file, NamedColumns))
        {
            var entry = new GazetteerEntry(typeOf(row[1]), default, row[2].Length > 0 ? row[2] : null, row[3].Length > 0 ? row[3] : null, row[1]);
            AddAll(entry, row[0]);
        }
    }

    private void AddAll(GazetteerEntry entry, params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            foreach (string form in LexiconFile.Forms(column))
                _index.Add(entry with { Form = LexiconForm.Parse(form) });
        }
    }
}
