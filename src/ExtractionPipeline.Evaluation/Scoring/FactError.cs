namespace ExtractionPipeline.Evaluation.Scoring;

public enum ErrorKind : byte
{
    /// <summary>In the gold, not found.</summary>
    Missing,

    /// <summary>Found, not in the gold.</summary>
    Spurious,

    /// <summary>A mention of the right type that begins or ends elsewhere.</summary>
    Boundary,

    /// <summary>The right span as another type; a role in another class.</summary>
    Type,

    WrongCountry,

    /// <summary>A role given to another person than its holder.</summary>
    WrongLink,

    /// <summary>Two persons taken for one.</summary>
    Merged,

    /// <summary>One person taken for two.</summary>
    Split,

    InventedDate,
    WrongDate,
    WrongKind,
    WrongStatus,
    WrongParticipants,
}

/// <param name="Gold">What would be right; null where there is nothing.</param>
/// <param name="Predicted">What the program says; null where it says nothing.</param>
public sealed record FactError(ErrorKind Kind, Layer Layer, string? Gold, string? Predicted)
{
    /// <summary>The rule that the prediction came from; null where there is none.</summary>
    public string? Rule { get; init; }
}
