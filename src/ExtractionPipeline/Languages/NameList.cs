using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>Names from files of a language's folder: `given-names.tsv` (name, gender, source) and, where there is one, `surnames.tsv` (name, source).</summary>
public sealed class NameList : INameKnowledge
{
    private readonly Dictionary<string, Gender> _given;
    private readonly HashSet<string> _surnames;

    /// <param name="given">Forenames, folded.</param>
    /// <param name="surnames">Surnames, folded.</param>
    public NameList(IEnumerable<KeyValuePair<string, Gender>> given, IEnumerable<string> surnames) =>
        (_given, _surnames) = (new Dictionary<string, Gender>(given), [.. surnames]);

    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names file, line and cure.</exception>
    public static NameList Load(string languageFolder, CaseFolding folding)
    {
        var given = new Dictionary<string, Gender>();
        foreach (string[] row in DataLines.Read(Path.Combine(languageFolder, "given-names.tsv"), 3))
            given[folding.Fold(row[0])] = row[1] switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown };
        string surnames = Path.Combine(languageFolder, "surnames.tsv");
        return new NameList(given, File.Exists(surnames) ? DataLines.Read(surnames, 2).Select(r => folding.Fold(r[0])) : []);
    }

    /// <summary>All names, folded, in no order.</summary>
    public IEnumerable<string> All => _given.Keys.Concat(_surnames);

    /// <inheritdoc/>
    public bool TryGetGivenName(string folded, out Gender gender) => _given.TryGetValue(folded, out gender);

    /// <inheritdoc/>
    public bool IsSurname(string folded) => _surnames.Contains(folded);
}
