namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>What the lexicons know of one name.</summary>
/// <param name="Type">Null for a phrase that only looks like a name of the gazetteer (`Vienna Convention`): found and passed over.</param>
/// <param name="Form">Base form with its marks.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2; `KP|KR` where the document must decide; null where there is none.</param>
/// <param name="Kind">For organizations `international`, `parliament` …, for places `venue`, `seat` …; see the lexicon files.</param>
internal sealed record GazetteerEntry(EntityType? Type, LexiconForm Form, string? CountryCode, string? EnglishName, string? Kind)
{
    /// <summary>The kind of a place that stands for the government that sits there (`Kremlin`).</summary>
    public const string Seat = "seat";

    /// <summary>The kind of a phrase that is passed over.</summary>
    public const string Nothing = "none";

    /// <summary>For a name that is more often a person's: a place only where nothing else claims it.</summary>
    private const double WeakConfidence = 0.4;

    /// <summary>Base form, as written in running text.</summary>
    public string Name => Form.Text;

    public CountryForm CountryForm { get; init; }

    public double Confidence => Form.IsName ? WeakConfidence : 1;
}
