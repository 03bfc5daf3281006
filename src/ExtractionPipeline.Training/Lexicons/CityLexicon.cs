using System.IO.Compression;
using System.Text;
using ExtractionPipeline.Recognition.Names;

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>Writes `models/&lt;lang&gt;/cities.tsv`: capitals, cities of 300,000 people and more (near Azerbaijan 100,000), and all of Azerbaijan's, by their name in the language.</summary>
/// <remarks>Largest first, so that the largest of one name wins. A city that is also a person's name is marked `?`, but for capitals and the very large.</remarks>
internal sealed class CityLexicon(string gazetteers, NameLexicon names)
{
    private const long MinPopulation = 300_000;

    /// <summary>In the states that the releases speak of most.</summary>
    private const long MinPopulationNear = 100_000;

    /// <summary>Of so large a city the news speaks more often than of a person of its name.</summary>
    private const long NeverAPerson = 2_000_000;

    private static readonly string[] FeminineSoft = ["ань", "ень", "рмь", "рчь", "ерь", "аль"];
    private static readonly string[] Near = ["AM", "BY", "GE", "IL", "IR", "KG", "KZ", "MD", "RU", "SY", "TJ", "TM", "TR", "UA", "UZ"];
    private static readonly string[] SlavicStates = ["RU", "UA", "BY"];

    public IEnumerable<string> Lines(string language)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (CityRow city in Read().Where(IsKept)
            .OrderByDescending(c => c.IsCapital).ThenByDescending(c => c.Population).ThenBy(c => c.Id))
        {
            string[] forms = [.. Forms(city, language).Where(f => f.Length > 2 && seen.Add(f)).Select(f => Marked(city, f, language))];
            if (forms.Length > 0)
                yield return $"{string.Join('|', forms)}\t{(city.IsCapital ? "capital" : "city")}\t{city.Country}\t{EnglishName(city)}";
        }
    }

    private static bool IsKept(CityRow city) =>
        city.IsCapital || city.Country == "AZ" || city.Population >= (Near.Contains(city.Country) ? MinPopulationNear : MinPopulation);

    private IEnumerable<CityRow> Read()
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(gazetteers, "cities.tsv.gz")), CompressionMode.Decompress));
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return CityRow.Parse(line);
    }

    private static IEnumerable<string> Forms(CityRow city, string language) => (language switch
    {
        "en" => [city.English, city.Ascii, WithoutMarks(city.English)],
        "ru" => [city.Russian],
        "az" => [Schwa(city.Azerbaijani), city.Country == "AZ" ? Schwa(city.Name) : ""],
        _ => (string[])[],
    }).Where(f => f.Length > 0 && !f.Contains('(', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    private static string EnglishName(CityRow city) => city.English.Length > 0 ? WithoutMarks(city.English) : city.Ascii;

    /// <summary>GeoNames writes the turned e for the Azerbaijani schwa.</summary>
    private static string Schwa(string name) => name.Replace('ǝ', 'ə').Replace('Ǝ', 'Ə').Replace(" Şəhəri", "", StringComparison.Ordinal);

    private static string WithoutMarks(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (char unit in name)
            plain.Append(LatinMarks.Without(unit));
        return plain.ToString();
    }

    private string Marked(CityRow city, string form, string language)
    {
        bool isName = !city.IsCapital && city.Population < NeverAPerson && city.Country != "AZ" && names.KindsOf(form) != NameKinds.None;
        return (isName ? "?" : "") + form + (language == "ru" ? Paradigm(city, form) : "");
    }

    private static string Paradigm(CityRow city, string form) => form switch
    {
        "Афины" or "Черкассы" or "Сумы" => ":pl-zero",
        _ when form[^1] == 'а' && "аеиоуэ".Contains(form[^2]) => ":fixed",
        _ when SlavicStates.Contains(city.Country) && FeminineSoft.Any(e => form.EndsWith(e, StringComparison.Ordinal)) => ":f-thing",
        _ => "",
    };
}
