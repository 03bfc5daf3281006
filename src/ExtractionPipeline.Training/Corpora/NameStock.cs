namespace ExtractionPipeline.Training.Corpora;

/// <summary>Names to put in the place of others.</summary>
/// <param name="masculine">Given names of men.</param>
/// <param name="feminine">Given names of women.</param>
public sealed class NameStock(string[] masculine, string[] feminine, string[] surnames, string[] countries, string[] cities)
{
    private readonly HashSet<string> _masculine = [.. masculine];
    private readonly HashSet<string> _feminine = [.. feminine];

    /// <summary>Reads a language's lexicons.</summary>
    /// <param name="languageFolder">Its folder of `models`.</param>
    public static NameStock Load(string languageFolder)
    {
        var given = Rows(Path.Combine(languageFolder, "given-names.tsv")).Where(r => r.Length > 1).ToList();
        string[] surnames = [.. Rows(Path.Combine(languageFolder, "surnames.tsv")).Concat(Rows(Path.Combine(languageFolder, "rare-surnames.tsv"))).Select(r => r[0]).Where(IsPlain)];
        return new NameStock(
            [.. given.Where(r => r[1].Contains('m')).Select(r => r[0]).Where(IsPlain)],
            [.. given.Where(r => r[1].Contains('f')).Select(r => r[0]).Where(IsPlain)],
            surnames,
            [.. Rows(Path.Combine(languageFolder, "countries.tsv")).Where(r => r.Length > 1).Select(r => FirstForm(r[1])).Where(IsPlain)],
            [.. Rows(Path.Combine(languageFolder, "cities.tsv")).Select(r => FirstForm(r[0])).Where(IsPlain)]);
    }

    /// <returns>Another word for <paramref name="old"/>, given name for given name; null for labels that are not replaced.</returns>
    public string? Draw(string label, string old, Random random)
    {
        string[]? from = label switch
        {
            "Person" when _masculine.Contains(old) => masculine,
            "Person" when _feminine.Contains(old) => feminine,
            "Person" => surnames,
            "Country" when countries.Contains(old) => countries,
            "City" when cities.Contains(old) => cities,
            _ => null,
        };
        return from is { Length: > 0 } ? from[random.Next(from.Length)] : null;
    }

    private static string FirstForm(string cell) => cell.Split('|')[0].TrimStart('!', '?').Split(':')[0];

    private static bool IsPlain(string name) => name.Length > 2 && !name.Contains(' ') && char.IsUpper(name[0]) && !char.IsUpper(name[1]);

    private static IEnumerable<string[]> Rows(string path) =>
        File.Exists(path) ? File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')) : [];
}
