using System.Collections.Frozen;
using System.Globalization;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>What `models/&lt;lang&gt;/language.yaml` says of a language.</summary>
public sealed record LanguageProfile(LanguageCode Code, string Name, string Morphology, CaseFolding Folding)
{
    /// <summary>How the language's names are usually spelled in English.</summary>
    public required Romanization Romanization { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the state whose press writes this language, for roles and `our country` without another hint; null where many do.</summary>
    public string? HomeCountry { get; init; }

    /// <summary>True where names are also looked for without the tagger, by titles and lists (see NameSpotter).</summary>
    public bool SpotsNames { get; init; }

    /// <summary>A name behind a title stands in the case of the title's first noun.</summary>
    public bool NamesAgreeWithRoles { get; init; }

    /// <summary>A folded letter without which a text of some length is typed on a keyboard that lacks it; null where no letter is so common.</summary>
    public char? NeededLetter { get; init; }

    /// <summary>Folded words of a line that credits a picture (`photo`, `via`): it tells nothing of who published the page.</summary>
    public FrozenSet<string> Credits { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folded words that take a sentence to another time than the one before it (`earlier`, `previously`).</summary>
    public FrozenSet<string> Elsewhen { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folded words for a mission abroad (`embassy`): a line that is only its name tells whose page it heads.</summary>
    public FrozenSet<string> Missions { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folded words before the other side of an encounter (`with`): what stands behind is not the publisher's.</summary>
    public FrozenSet<string> Beside { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folded words before the state where a mission sits (`Embassy of A in B`).</summary>
    public FrozenSet<string> Inside { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folded words for a journey (`N visits C`): where a line names no other state, C is not the publisher's.</summary>
    public FrozenSet<string> Journeys { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Folded base forms of nouns that the tagger takes into the title behind them (`встреча министра`): they are no head of it.</summary>
    public FrozenSet<string> Occasions { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How the tagger is to match the forms of a word; it reads its model's own copy, which `train tagger` makes of this.</summary>
    public TaggerSettings Tagging { get; init; } = TaggerSettings.Uninflected;

    public static string PathIn(string languageFolder) => Path.Combine(languageFolder, "language.yaml");

    /// <summary>Reads the profile of a language's folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing, is not YAML, or lacks a key; the message names file and cure.</exception>
    public static LanguageProfile Load(string languageFolder)
    {
        string path = PathIn(languageFolder);
        var yaml = YamlMap.Load(path, "A language's folder needs a language.yaml with code, name, morphology and folding.");
        var pairs = yaml.Entries("folding");
        if (pairs.FirstOrDefault(p => p.Key.Length != 1 || p.Value.Length != 1) is { } bad)
            throw new InvalidDataException($"{path}: folding '{bad.Key}: {bad.Value}' must map one letter to one letter.");
        var folding = FoldingOf(pairs);
        return new LanguageProfile(new LanguageCode(yaml.Needed("code")), yaml.Needed("name"), yaml.Needed("morphology"), folding)
        {
            Romanization = new Romanization(yaml.Entries("romanization").ToDictionary(p => p.Key, p => p.Value), folding),
            HomeCountry = yaml.Text("homeCountry"),
            NeededLetter = yaml.Text("neededLetter") is { Length: 1 } needed ? needed[0] : null,
            Credits = yaml.Items("credits").Select(folding.Fold).ToFrozenSet(StringComparer.Ordinal),
            Elsewhen = yaml.Items("elsewhen").Select(folding.Fold).ToFrozenSet(StringComparer.Ordinal),
            Missions = yaml.Items("missions").Select(folding.Fold).ToFrozenSet(StringComparer.Ordinal),
            Beside = yaml.Items("beside").Select(folding.Fold).ToFrozenSet(StringComparer.Ordinal),
            Journeys = yaml.Items("journeys").Select(folding.Fold).ToFrozenSet(StringComparer.Ordinal),
            Occasions = yaml.Items("occasions").Select(folding.Fold).ToFrozenSet(StringComparer.Ordinal),
            Inside = yaml.Items("inside").Select(folding.Fold).ToFrozenSet(StringComparer.Ordinal),
            SpotsNames = yaml.Text("spotsNames") == "true",
            NamesAgreeWithRoles = yaml.Text("namesAgreeWithRoles") == "true",
            Tagging = yaml.Map("tagging") is { } tagging ? TaggingOf(tagging, path) : TaggerSettings.Uninflected,
        };
    }

    private static TaggerSettings TaggingOf(YamlMap tagging, string path)
    {
        tagging.AllowOnly("stemLength", "stripsVowels", "endings");
        return int.TryParse(tagging.Needed("stemLength"), NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= byte.MaxValue
            ? new TaggerSettings(length, tagging.Text("stripsVowels") == "true", string.Join(' ', tagging.Items("endings")))
            : throw new InvalidDataException($"{path}: 'stemLength' must be a number of letters, at most {byte.MaxValue}.");
    }

    private static CaseFolding FoldingOf(IReadOnlyList<YamlPair> pairs)
    {
        var exceptions = new (char From, char To)[pairs.Count];
        for (int i = 0; i < exceptions.Length; i++)
            exceptions[i] = (pairs[i].Key[0], pairs[i].Value[0]);
        return new CaseFolding(exceptions);
    }
}
