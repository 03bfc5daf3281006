using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Training.Lexicons;

namespace ExtractionPipeline.Training.Origins;

/// <summary>The names of each language by their sounds, from the gazetteers and from `models/origins/names.tsv`.</summary>
/// <param name="gazetteers">Folder of `forenames`, `surnames` (rows under MIT or CC0), `politician_tokens` (CC0) and `az-given-names`.</param>
/// <param name="models">The models folder.</param>
internal sealed class OriginNames(string gazetteers, string models)
{
    private const string Russian = "russian";

    /// <summary>States that EveryPolitician does not call as others do.</summary>
    private static readonly Dictionary<string, string> Politicians = (
        "us:US france:FR india:IN russia:RU united-kingdom:GB canada:CA ukraine:UA norway:NO romania:RO sweden:SE "
        + "czech:CZ pakistan:PK turkey:TR austria:AT belarus:BY israel:IL greece:GR poland:PL finland:FI estonia:EE "
        + "latvia:LV lithuania:LT slovenia:SI armenia:AM bulgaria:BG iran:IR kazakhstan:KZ azerbaijan:AZ georgia:GE kyrgyzstan:KG "
        + "uzbekistan:UZ tajikistan:TJ kuwait:KW uae:AE").Split(' ').Select(p => p.Split(':')).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    private readonly Dictionary<string, SpellingTable> _spellings = new(StringComparer.Ordinal);

    /// <returns>Each name's sounds once a language, sorted.</returns>
    public ImmutableArray<(string Language, ImmutableArray<string> Sounds)> Read()
    {
        var languages = NameLanguage.ReadAll(Path.Combine(models, "origins"));
        var names = languages.ToDictionary(l => l.Code, _ => new SortedSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var given = languages.ToDictionary(l => l.Code, _ => new SortedSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var byState = languages.SelectMany(l => l.States.Select(s => (State: s, Language: l))).ToDictionary(s => s.State, s => s.Language, StringComparer.Ordinal);
        foreach (var (state, name, isGiven) in Names())
        {
            if (!byState.TryGetValue(state, out var language))
                continue;
            foreach (string word in name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            {
                var sounds = SoundsOf(word, language).ToList();
                names[language.Code].UnionWith(sounds);
                if (isGiven)
                    given[language.Code].UnionWith(sounds);
            }
        }

        foreach (var language in languages)
        {
            foreach (string other in language.Shared)
                names[language.Code].UnionWith(given[other]);
        }

        return [.. languages.Select(l => (l.Code, names[l.Code].ToImmutableArray()))];
    }

    private IEnumerable<(string State, string Name, bool IsGiven)> Names()
    {
        foreach (string[] row in GazetteerRows.Read(Path.Combine(gazetteers, "forenames.tsv.gz")).Where(GazetteerRows.IsFree))
            yield return (row[1], row[0], true);
        foreach (string[] row in GazetteerRows.Read(Path.Combine(gazetteers, "surnames.tsv.gz")).Where(GazetteerRows.IsFree))
            yield return (row[1], row[0], false);
        foreach (string[] row in GazetteerRows.Read(Path.Combine(gazetteers, "politician_tokens.tsv.gz")).Where(r => Politicians.ContainsKey(r[2])))
            yield return (Politicians[row[2]], row[0], row[1] == "first");
        foreach (string[] row in DataLines.Read(Path.Combine(models, "az", "given-names.tsv"), 1, orMore: true))
            yield return ("AZ", row[0], true);
        foreach (string[] row in DataLines.Read(Path.Combine(models, "origins", "names.tsv"), 2))
        {
            foreach (string name in row[1].Split(' '))
                yield return (row[0], name, false);
        }
    }

    /// <summary>As texts of other languages read the name, and as an English text that keeps its letters is read.</summary>
    private IEnumerable<string> SoundsOf(string word, NameLanguage language)
    {
        bool isCyrillic = word.AsSpan().ContainsAnyInRange('\u0400', '\u04FF');
        ImmutableArray<string> spellings = isCyrillic ? [Russian] : language.Spellings;
        return spellings.Select(s => NameOrigins.SoundsOf(word, Table(s)).Trim()).Where(s => s.Length > 1);
    }

    private SpellingTable Table(string name)
    {
        if (!_spellings.TryGetValue(name, out var table))
            _spellings.Add(name, table = SpellingTable.Load(Path.Combine(models, "graph", "spellings", name + ".tsv")));
        return table;
    }
}
