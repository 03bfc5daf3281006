namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>The state that an office is taken to be of.</summary>
/// <param name="State">ISO 3166-1 alpha-2; null where the document leaves a doubt.</param>
/// <param name="Clue">The name of what told; null where nothing did.</param>
internal readonly record struct StateFinding(string? State, double Confidence, string? Clue)
{
    /// <summary>The text says it of this office: what is concluded of another's office yields to it.</summary>
    public bool IsSure { get; init; }
}
