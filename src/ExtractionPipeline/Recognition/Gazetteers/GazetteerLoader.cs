using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>Reads the gazetteer files of one language. Files read first win where two share a form: countries, organizations, places, capitals, cities.</summary>
internal sealed class GazetteerLoader
{
    private const int CountryColumns = 5;
    private const int NamedColumns = 4;
    private readonly string _folder;
    private readonly CountryTable _countries;
    private readonly GazetteerBuilder _builder;

    private GazetteerLoader(string folder, CountryTable countries, GazetteerBuilder builder) =>
        (_folder, _countries, _builder) = (folder, countries, builder);

    /// <param name="languageFolder">`models/&lt;lang&gt;`.</param>
    public static GazetteerIndex Load(string languageFolder, LanguageProfile profile, GazetteerSettings settings, CountryTable countries)
    {
        var builder = new GazetteerBuilder(profile.Folding, Morphologies.ByName(profile.Morphology), settings);
        var loader = new GazetteerLoader(languageFolder, countries, builder);
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
        return builder.Build();
    }

    private IReadOnlyList<string[]> Rows(string file, int columns) => LexiconFile.Read(Path.Combine(_folder, file), columns);

    private void AddCountries(IReadOnlyList<string[]> rows)
    {
        foreach (string[] row in rows)
            AddAll(new GazetteerEntry(EntityType.Country, "", row[0], _countries.EnglishName(row[0]), null), row[1], row[2]);
        foreach (string[] row in rows)
        {
            var adjective = new GazetteerEntry(EntityType.Country, "", row[0], _countries.EnglishName(row[0]), null) { CountryForm = CountryForm.Adjective };
            AddAll(adjective, row[3]);
        }
    }

    /// <summary>The forms of a capital are spellings of one city, so each has the first English form as its English name.</summary>
    private void AddCapitals(IReadOnlyList<string[]> rows)
    {
        var english = LexiconFile.Read(Path.Combine(_folder, "..", "en", "countries.tsv"), CountryColumns)
            .Where(r => r[4].Length > 0)
            .ToDictionary(r => r[0], r => LexiconForm.Parse(LexiconFile.Forms(r[4])[0]).Text, StringComparer.Ordinal);
        foreach (string[] row in rows)
            AddAll(new GazetteerEntry(EntityType.City, "", row[0], english.GetValueOrDefault(row[0]), "capital"), row[4]);
    }

    /// <summary>Columns: forms | kind | country | English name.</summary>
    private void AddNamed(string file, Func<string, EntityType?> typeOf)
    {
        foreach (string[] row in Rows(file, NamedColumns))
        {
            var entry = new GazetteerEntry(typeOf(row[1]), "", row[2].Length > 0 ? row[2] : null, row[3].Length > 0 ? row[3] : null, row[1]);
            AddAll(entry, row[0]);
        }
    }

    private void AddAll(GazetteerEntry entry, params ReadOnlySpan<string> columns)
    {
        foreach (string column in columns)
        {
            foreach (string form in LexiconFile.Forms(column))
                _builder.Add(entry, LexiconForm.Parse(form));
        }
    }
}
