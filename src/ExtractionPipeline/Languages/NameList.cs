using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>
/// Names from files of a language's folder: `given-names.tsv` (name, gender, source) and, where there are such, `surnames.tsv` (name, source)
/// and `dictionary-names.tsv` (name folded, gender or `s`), which was not made by hand and has slips.
/// </summary>
public sealed class NameList : INameKnowledge
{
    private readonly Dictionary<string, Gender> _given;
    private readonly HashSet<string> _surnames;
    private readonly Dictionary<string, Gender> _rare;

    /// <param name="given">Forenames, folded.</param>
    /// <param name="surnames">Surnames, folded.</param>
    /// <param name="rare">More forenames, folded: rare ones, and slips among them.</param>
    public NameList(IEnumerable<KeyValuePair<string, Gender>> given, IEnumerable<string> surnames, IEnumerable<KeyValuePair<string, Gender>> rare) =>
        (_given, _surnames, _rare) = (new Dictionary<string, Gender>(given), [.. surnames], new Dictionary<string, Gender>(rare));

    /// <summary>Names without rare ones.</summary>
    public NameList(IEnumerable<KeyValuePair<string, Gender>> given, IEnumerable<string> surnames)
        : this(given, surnames, [])
    {
    }

    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names file, line and cure.</exception>
    public static NameList Load(string languageFolder, CaseFolding folding)
    {
        NameList edited = LoadEdited(languageFolder, folding);
        string path = Path.Combine(languageFolder, "dictionary-names.tsv");
        if (!File.Exists(path))
            return edited;
        string[][] rows = [.. DataLines.Read(path, 2)];
        return new NameList(
            edited._given,
            edited._surnames.Concat(rows.Where(r => r[1] == "s").Select(r => r[0])),
            rows.Where(r => r[1] != "s").Select(r => KeyValuePair.Create(r[0], GenderOf(r[1]))));
    }

    /// <summary>The lists that people edit, without the dictionary.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged.</exception>
    public static NameList LoadEdited(string languageFolder, CaseFolding folding)
    {
        var given = new Dictionary<string, Gender>();
        foreach (string[] row in DataLines.Read(Path.Combine(languageFolder, "given-names.tsv"), 3))
            given[folding.Fold(row[0])] = GenderOf(row[1]);
        string surnames = Path.Combine(languageFolder, "surnames.tsv");
        return new NameList(given, File.Exists(surnames) ? DataLines.Read(surnames, 2).Select(r => folding.Fold(r[0])) : []);
    }

    /// <summary>All names but the rare ones, folded, in no order.</summary>
    public IEnumerable<string> All => _given.Keys.Concat(_surnames);

    /// <inheritdoc/>
    public bool TryGetGivenName(string folded, out Gender gender) => _given.TryGetValue(folded, out gender);

    /// <inheritdoc/>
    public bool TryGetRareGivenName(string folded, out Gender gender) => _rare.TryGetValue(folded, out gender);

    /// <inheritdoc/>
    public bool IsSurname(string folded) => _surnames.Contains(folded);

    private static Gender GenderOf(string mark) => mark switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown };
}
