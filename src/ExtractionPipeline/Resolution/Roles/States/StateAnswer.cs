namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>What a clue tells of the state of an office: nothing (the next clue is asked), a state, or that no clue can tell.</summary>
internal readonly record struct StateAnswer(string? State, bool IsDoubt)
{
    public static readonly StateAnswer Doubt = new(null, true);

    /// <param name="state">Null where the clue does not tell.</param>
    public static implicit operator StateAnswer(string? state) => new(state, false);
}
