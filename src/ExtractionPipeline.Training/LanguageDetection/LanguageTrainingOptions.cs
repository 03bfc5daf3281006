namespace ExtractionPipeline.Training.LanguageDetection;

public sealed record LanguageTrainingOptions
{
    public int Seed { get; init; } = 20_26;

    /// <summary>Passes over the corpus; each draws other short pieces and typing.</summary>
    public int Epochs { get; init; } = 8;

    /// <summary>First step of AdaGrad.</summary>
    public float LearningRate { get; init; } = 0.5f;

    /// <summary>How much a mistake on Azerbaijani, English or Russian counts; on another language 1.</summary>
    public float SupportedWeight { get; init; } = 3;

    /// <summary>The table of a script with so many languages has 2^bits rows: wide rows are dear, and few languages need few.</summary>
    internal static int TableBits(int languages) => languages switch
    {
        > 32 => 14,
        > 10 => 15,
        > 4 => 13,
        _ => 12,
    };
}
