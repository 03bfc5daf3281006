namespace ExtractionPipeline.Graph.Names;

/// <summary>How far apart two names are.</summary>
/// <param name="Sound">The distance of the two words that fit worst, 0 to 1; 1 where some word of the shorter name has none to go with.</param>
/// <param name="Weight">What distances weigh between the two languages.</param>
/// <param name="Words">How many words were paired.</param>
/// <param name="First">The words that fit worst, for explanations.</param>
internal readonly record struct NameLikeness(double Sound, double Weight, int Words, string First, string Second)
{
    /// <summary>Beyond it two words are two names; chosen on the development half of the graph's gold, where right pairs reach 0.3.</summary>
    public const double Limit = 0.31;

    public static NameLikeness None { get; } = new(1, 1, 0, "", "");

    public double Worst => Math.Min(1, Sound * Weight);

    public bool IsPossible => Worst <= Limit;

    /// <summary>True where the names sound alike though they would not be spelled so for one person: a slip, where all else is the same.</summary>
    public bool IsPossibleSlip => Sound <= Limit;

    public PatronymicMatch Patronymic { get; init; }
}

internal enum PatronymicMatch : byte
{
    Unknown,
    Same,
    Other,
}
