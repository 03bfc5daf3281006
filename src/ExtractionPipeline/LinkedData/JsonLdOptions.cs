namespace ExtractionPipeline.LinkedData;

/// <summary>How results are written.</summary>
public sealed record JsonLdOptions
{
    /// <summary>Whether `mentions` lists every recognized mention of the text, facts or not. Default: no.</summary>
    public bool WithMentions { get; init; }

    /// <summary>Indented, for people; else one line, for NDJSON. Default: one line.</summary>
    public bool Indented { get; init; }

    /// <summary>What made the results, as `generatedBy` says it. Default: this build, models unknown.</summary>
    public Provenance GeneratedBy { get; init; } = new(Provenance.ProgramVersion, "");
}
