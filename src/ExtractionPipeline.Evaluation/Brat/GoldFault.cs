namespace ExtractionPipeline.Evaluation.Brat;

/// <summary>Something wrong in a gold file.</summary>
/// <param name="Line">Counts from 1; 0 where the fault is not in one line.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public readonly record struct GoldFault(string File, int Line, string Message)
{
    public override string ToString() => Line == 0 ? $"{File}: {Message}" : $"{File}:{Line}: {Message}";
}
