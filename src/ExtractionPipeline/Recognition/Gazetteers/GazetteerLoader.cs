using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>Reads the gazetteer files of one language. Files read first win where two share a form: countries, organizations, places, capitals, cities.</summary>
internal sealed class GazetteerLoader
{
    private const int CountryColumns = 5;
    private const int NamedColumns = 4;
    private readonly string _folder;
    private readonly CountryTable _countries;
    private readonly GazetteerInflector _inflector;
    private readonly GazetteerIndex _index;
    private readonly List<string> _faults = [];

    private GazetteerLoader(string folder, CountryTable countries, GazetteerInflector inflector, GazetteerIndex index) =>
        (_folder, _countries, _inflector, _index) = (folder, countries, inflector, index);

    /// <param name="languageFolder">`models/&lt;lang&gt;`.</param>
    /// <exception cref="InvalidDataException">A line has too few columns, an unknown country or paradigm; the message lists all with file and line.</exception>
    public static GazetteerIndex Load(string languageFolder, LanguageProfile profile, GazetteerSettings settings, CountryTable countries)
    {
        var inflector = new GazetteerInflector(profile.Folding, Morphologies.ByName(profile.Morphology), settings);
        var index = new GazetteerIndex(profile.Folding, inflector);
        var loader = new GazetteerLoader(languageFolder, countries, inflector, index);
        IReadOnlyList<LexiconRow> rows = loader.Rows("countries.tsv", CountryColumns);
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
        return loader._faults.Count == 0 ? index : throw new InvalidDataException(string.Join(Environment.NewLine, loader._faults));
    }

    private IReadOnlyList<LexiconRow> Rows(string file, int columns) => LexiconFile.Read(Path.Combine(_folder, file), columns);

    private void AddCountries(IReadOnlyList<LexiconRow> rows)
    {
        foreach (LexiconRow row in rows)
            AddAll(row, CountryOf(row[0]), row[1], row[2]);
        foreach (LexiconRow row in rows)
            AddAll(row, CountryOf(row[0]) with { CountryForm = CountryForm.Adjective }, row[3]);
    }

    /// <param name="code">Empty for a state that is no more.</param>
    private GazetteerEntry CountryOf(string code) =>
        new(EntityType.Country, default, code.Length > 0 ? code : null, _countries.EnglishName(code), null);

    /// <summary>The forms of a capital are spellings of one city, so each has the first English form as its English name.</summary>
    private void AddCapitals(IReadOnlyList<LexiconRow> rows)
    {
        var english = LexiconFile.Read(Path.Combine(_folder, "..", "en", "countries.tsv"), CountryColumns)
            .Where(r => r[0].Length > 0 && r[4].Length > 0)
            .ToDictionary(r => r[0], r => LexiconForm.Parse(LexiconFile.Forms(r[4])[0]).Text, StringComparer.Ordinal);
        foreach (LexiconRow row in rows)
            AddAll(row, CountryOf(row[0]) with { Type = EntityType.City, EnglishName = english.GetValueOrDefault(row[0]), Kind = "capital" }, row[4]);
    }

    /// <summary>Columns: forms | kind | country | English name.</summary>
    private void AddNamed(string file, Func<string, EntityType?> typeOf)
    {
        foreach (LexiconRow row in Rows(file, NamedColumns))
        {
            var entry = new GazetteerEntry(typeOf(row[1]), default, row[2].Length > 0 ? row[2] : null, row[3].Length > 0 ? row[3] : null, row[1]);
            AddAll(row, entry, row[0]);
        }
    }

    private void AddAll(LexiconRow row, GazetteerEntry entry, params ReadOnlySpan<string> columns)
    {
        foreach (string code in entry.CountryCode?.Split(LexiconFile.Separator) ?? [])
        {
            if (!_countries.Contains(code))
                _faults.Add($"{row.Path}({row.Line}): '{code}' is no ISO 3166-1 code; models/countries.tsv lists them.");
        }

        foreach (string column in columns)
        {
            foreach (string written in LexiconFile.Forms(column))
            {
                LexiconForm form = LexiconForm.Parse(written);
                if (_inflector.FaultOf(form) is { } fault)
                    _faults.Add($"{row.Path}({row.Line}): {fault}");
                _index.Add(entry with { Form = form });
            }
        }
    }
}
