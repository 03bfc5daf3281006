namespace ExtractionPipeline.Languages;

/// <summary>What a word agrees with, or which sex a name tells; unknown where the form leaves it open.</summary>
public enum Gender : byte
{
    Unknown,
    Masculine,
    Feminine,
    Neuter,
}
