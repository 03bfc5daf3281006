using ExtractionPipeline.Recognition.Names;

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>Reads the name lists of the corpora and those of `models/names` edited by hand; takes only rows whose licence allows shipping.</summary>
/// <remarks>
/// `forenames`, `surnames`, `patronymics`: rows under MIT or CC0 (share-alike and copyleft rows are left out). `politician_tokens`: CC0.
/// `az-given-names`, `az-surnames`: rows that another source than apertium (GPL) gives.
/// </remarks>
public sealed class NameSources(string gazetteers, string handEdited)
{
    /// <summary>A token seen once as a politician's first name is as often a title or a slip.</summary>
    private const int MinPoliticians = 2;

    public NameLexiconWriter Read()
    {
        var names = new NameLexiconWriter();
        foreach (string[] row in Rows("forenames.tsv.gz").Where(GazetteerRows.IsFree))
            AddGiven(names, row[0], row[2], row[1]);
        foreach (string[] row in Rows("surnames.tsv.gz").Where(GazetteerRows.IsFree))
            AddSurname(names, row[0], row[1]);
        foreach (string[] row in Rows("patronymics.tsv.gz").Where(GazetteerRows.IsFree))
            AddPatronymic(names, row[0]);
        foreach (string[] row in Rows("politician_tokens.tsv.gz"))
        {
            if (row[1] == "last")
                AddSurname(names, row[0], "");
            else if (int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture) >= MinPoliticians)
                AddGiven(names, row[0], "", "");
        }

        foreach (string[] row in Rows("az-given-names.tsv").Where(r => r[3] != "apertium"))
            AddGiven(names, row[0], GenderOf(row[1], row[2]), "AZ");
        foreach (string[] row in Rows("az-surnames.tsv").Where(r => r[3] != "apertium"))
            AddSurname(names, row[0], "AZ");
        foreach (string file in Directory.GetFiles(handEdited, "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (string[] row in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')))
                AddByHand(names, row);
        }

        return names;
    }

    private static void AddByHand(NameLexiconWriter names, string[] row)
    {
        if (row[1] == "S")
            AddSurname(names, row[0], "");
        else
            AddGiven(names, row[0], row[1], "");
    }

    private IEnumerable<string[]> Rows(string file) => GazetteerRows.Read(Path.Combine(gazetteers, file));

    private static string GenderOf(string men, string women) => (men, women) switch
    {
        ("0", "0") => "",
        (_, "0") => "M",
        ("0", _) => "F",
        _ => "",
    };

    private static void AddGiven(NameLexiconWriter names, string name, string gender, string country)
    {
        NameKinds kinds = NameKinds.GivenName | (gender switch
        {
            "M" => NameKinds.Masculine,
            "F" => NameKinds.Feminine,
            _ => NameKinds.None,
        });
        names.Add(name, kinds);
        if (Transcription.ToRussian(name, country) is { } russian)
            names.Add(russian, kinds);
    }

    private static void AddSurname(NameLexiconWriter names, string name, string country)
    {
        names.Add(name, NameKinds.Surname);
        string? russian = Transcription.ToRussian(name, country);
        if (russian is not null)
            names.Add(russian, NameKinds.Surname);
        foreach (string feminine in Feminine(name).Concat(russian is null ? [] : Feminine(russian)))
            names.Add(feminine, NameKinds.Surname);
    }

    private static IEnumerable<string> Feminine(string surname)
    {
        string[] takesA = ["ov", "ev", "yev", "ов", "ев", "ёв", "ин", "ын"];
        if (takesA.Any(e => surname.EndsWith(e, StringComparison.Ordinal)))
            yield return surname + (surname[^1] < 'а' ? "a" : "а");
        if (surname.EndsWith("ский", StringComparison.Ordinal) || surname.EndsWith("цкий", StringComparison.Ordinal))
            yield return surname[..^2] + "ая";
    }

    /// <summary>The list holds other middle names too: only the endings tell.</summary>
    private static void AddPatronymic(NameLexiconWriter names, string name)
    {
        if (name.EndsWith("вич", StringComparison.Ordinal) || name.EndsWith("ьич", StringComparison.Ordinal))
            names.Add(name, NameKinds.Patronymic | NameKinds.Masculine);
        else if (name.EndsWith("вна", StringComparison.Ordinal) || name.EndsWith("ична", StringComparison.Ordinal))
            names.Add(name, NameKinds.Patronymic | NameKinds.Feminine);
    }
}
