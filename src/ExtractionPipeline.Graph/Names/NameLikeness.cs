namespace ExtractionPipeline.Graph.Names;

/// <summary>How far apart two names are.</summary>
/// <param name="Worst">The distance of the two words that fit worst, 0 to 1; 1 where some word of the shorter name has none to go with.</param>
/// <param name="Words">How many words were paired.</param>
/// <param name="First">The words that fit worst, for explanations.</param>
internal readonly record struct NameLikeness(double Worst, int Words, string First, string Second)
{
    /// <summary>Beyond it two words are two names; chosen on the development half of the graph's gold, where right pairs reach 0.3.</summary>
    public const double Limit = 0.31;

    public static NameLikeness None { get; } = new(1, 0, "", "");

    public bool IsPossible => Worst <= Limit;

    public PatronymicMatch Patronymic { get; init; }
}

internal enum PatronymicMatch : byte
{
    Unknown,
    Same,
    Other,
}
