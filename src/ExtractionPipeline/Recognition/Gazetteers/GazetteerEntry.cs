namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>What the lexicons know of one name.</summary>
/// <param name="Type">Null for a phrase that only looks like a name of the gazetteer (`Vienna Convention`): found and passed over.</param>
/// <param name="Name">Base form, as written in running text.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2; `KP|KR` where the document must decide; null where there is none.</param>
/// <param name="Kind">For organizations `international`, `parliament` …, for places `venue`, `seat` …; see the lexicon files.</param>
internal sealed record GazetteerEntry(EntityType? Type, string Name, string? CountryCode, string? EnglishName, string? Kind)
{
    /// <summary>The kind of a place that stands for the government that sits there (`Kremlin`).</summary>
    public const string Seat = "seat";

    /// <summary>The kind of a phrase that is passed over.</summary>
    public const string Nothing = "none";

    public CountryForm CountryForm { get; init; }

    public bool IsAbbreviation { get; init; }

    public bool IsProper { get; init; }

    public bool IsDoubtful { get; init; }

    public double Confidence { get; init; } = 1;
}
