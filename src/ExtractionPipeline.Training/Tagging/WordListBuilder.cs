using System.Globalization;
using System.IO.Compression;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Gathers the word lists of a language: its own small file and the openly licensed rows of the gazetteers.</summary>
/// <remarks>Rows whose licence is share-alike, GPL or ODbL only are left out: the table ships.</remarks>
internal sealed class WordListBuilder(LanguageProfile profile, string gazetteers, string languageFolder)
{
    private const int SmallestCity = 50_000;
    private readonly WordList _words = new();

    public WordList Build()
    {
        foreach (string[] row in OwnRows("tagger-words.tsv").Where(r => r.Length >= 2))
            Add(row[0], Enum.Parse<WordClass>(row[1]));
        AddOwnLexicons();
        if (Directory.Exists(gazetteers))
            AddGazetteers();
        return _words;
    }

    private void AddOwnLexicons()
    {
        foreach (string[] row in OwnRows("countries.tsv").Where(r => r.Length >= 2))
        {
            foreach (string name in row[1..Math.Min(3, row.Length)].SelectMany(FormsOf))
                AddWords(name, WordClass.Country);
            foreach (string adjective in row.Length > 3 ? FormsOf(row[3]) : [])
                Add(adjective, WordClass.Demonym);
            foreach (string capital in row.Length > 4 ? FormsOf(row[4]) : [])
                AddWords(capital, WordClass.City);
        }

        foreach (string[] row in OwnRows("cities.tsv"))
        {
            foreach (string city in FormsOf(row[0]))
                AddWords(city, WordClass.City);
        }

        foreach (string[] row in OwnRows("places.tsv").Where(r => r.Length > 1 && r[1] != "none"))
        {
            foreach (string place in FormsOf(row[0]))
                AddWords(place, row[1] == "city" ? WordClass.City : WordClass.PlaceName);
        }

        foreach (string organization in OwnRows("organizations.tsv").SelectMany(r => FormsOf(r[0])))
        {
            if (!organization.Contains(' '))
                Add(organization, WordClass.Abbreviation);
        }

        foreach (string[] row in OwnRows("given-names.tsv"))
            AddName(row[0], WordClass.GivenName | WordClass.CommonGivenName);
        foreach (string[] row in OwnRows("surnames.tsv").Concat(OwnRows("rare-surnames.tsv")))
            AddName(row[0], WordClass.Surname);
        foreach (string[] row in OwnRows("not-names.tsv"))
            Add(row[0], WordClass.Honorific);
        foreach (string[] row in Rows(Path.Combine(languageFolder, "..", "names", $"given-{profile.Code}.tsv")))
            AddName(row[0], WordClass.GivenName | WordClass.CommonGivenName);
    }

    /// <summary>The forms of a lexicon's cell without their marks.</summary>
    private static IEnumerable<string> FormsOf(string cell) =>
        cell.Split('|').Select(f => f.TrimStart('!', '?').Split(':')[0]).Where(f => f.Length > 1);

    private void AddGazetteers()
    {
        if (profile.Code.ToString() == "az")
        {
            AddOwnNames("az-given-names.tsv", WordClass.GivenName | WordClass.CommonGivenName, 3);
            AddOwnNames("az-surnames.tsv", WordClass.Surname, 3);
            AddCountries();
            AddCities();
            return;
        }

        foreach (var (file, kind) in new[] { ("forenames.tsv.gz", WordClass.GivenName), ("surnames.tsv.gz", WordClass.Surname), ("patronymics.tsv.gz", WordClass.Patronymic) })
        {
            foreach (string[] row in Rows(Path.Combine(gazetteers, file)).Where(r => r.Length >= 5 && IsOpen(r[4]) && IsOurs(r[0])))
                AddName(row[0], kind);
        }

        if (profile.Code.ToString() != "ru")
        {
            foreach (string[] row in Rows(Path.Combine(gazetteers, "politician_tokens.tsv.gz")).Skip(1).Where(r => r.Length >= 4 && IsOurs(r[0])))
            {
                bool common = int.Parse(row[3], CultureInfo.InvariantCulture) >= 5;
                AddName(row[0], row[1] != "first" ? WordClass.Surname : common ? WordClass.GivenName | WordClass.CommonGivenName : WordClass.GivenName);
            }
        }

        AddCountries();
        AddCities();
    }

    private void AddOwnNames(string file, WordClass kind, int sources)
    {
        foreach (string[] row in Rows(Path.Combine(gazetteers, file)).Where(r => r.Length > sources && r[sources] != "apertium"))
            AddName(row[0], kind);
    }

    private void AddCountries()
    {
        string language = profile.Code.ToString();
        string[] wanted = language == "en"
            ? ["en_cldr", "en_iso_aliases", "demonym_en", "factbook_adjective"]
            : [$"{language}_cldr", $"{language}_iso", "az_osm"];
        string[]? header = null;
        foreach (string[] row in Rows(Path.Combine(gazetteers, "countries.tsv")))
        {
            header ??= row;
            if (ReferenceEquals(header, row))
                continue;
            for (int column = 0; column < Math.Min(row.Length, header.Length); column++)
            {
                if (!wanted.Contains(header[column]) || (header[column] == "az_osm" && language != "az"))
                    continue;
                var kind = header[column].Contains("demonym") || header[column].Contains("adjective") ? WordClass.Demonym : WordClass.Country;
                foreach (string name in row[column].Split('|', ';', ','))
                    AddWords(name, kind);
            }
        }
    }

    private void AddCities()
    {
        int column = profile.Code.ToString() switch { "ru" => 7, "az" => 8, _ => 6 };
        foreach (string[] row in Rows(Path.Combine(gazetteers, "cities.tsv.gz")).Skip(1))
        {
            if (row.Length <= column || !int.TryParse(row[5], CultureInfo.InvariantCulture, out int population) || population < SmallestCity)
                continue;
            string name = row[column].Length > 0 ? row[column] : column == 6 ? row[2] : "";
            if (!name.Contains(' '))
                AddName(name, WordClass.City);
        }
    }

    private void AddWords(string name, WordClass kind)
    {
        foreach (string word in name.Split([' ', '(', ')', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2 && char.IsUpper(w[0])))
            AddName(word, kind);
    }

    private void AddName(string name, WordClass kind)
    {
        if (name.Length >= 2 && !name.Contains(' '))
            Add(name, kind);
    }

    private void Add(string word, WordClass kind)
    {
        string folded = profile.Folding.Fold(word);
        if (folded.Length == 0 || folded.Contains(' '))
            return;
        _words.Add(folded, kind);
        if (profile.Code.ToString() == "en")
            return;
        _words.AddStem(folded, kind);
        if (profile.Code.ToString() != "ru")
            return;
        if ("аеиоуыэюяйь".Contains(folded[^1]))
            _words.AddStem(folded[..^1], kind);
        if (folded.Length > 5 && (folded.EndsWith("ий", StringComparison.Ordinal) || folded.EndsWith("ый", StringComparison.Ordinal) || folded.EndsWith("ой", StringComparison.Ordinal)))
            _words.AddStem(folded[..^2], kind);
    }

    private bool IsOurs(string name) => name.Any(c => c is >= '\u0400' and < '\u0500') == (profile.Code.ToString() == "ru");

    private static bool IsOpen(string licences) =>
        licences.Contains("MIT", StringComparison.Ordinal) || licences.Contains("CC0", StringComparison.Ordinal);

    private IEnumerable<string[]> OwnRows(string file) => Rows(Path.Combine(languageFolder, file));

    private static IEnumerable<string[]> Rows(string path)
    {
        if (!File.Exists(path))
            yield break;
        using Stream file = File.OpenRead(path);
        using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(plain);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal))
                yield return line.Split('\t');
        }
    }
}
