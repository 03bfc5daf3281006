using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>A segmented text with the labels that each token may have: one where the corpus says, more where it does not.</summary>
/// <param name="Allowed">A mask of <see cref="TagSet"/> lanes for each token; at least one lane of each layer.</param>
/// <param name="Misaligned">Gold spans whose edges are no token's edges: their tokens were taken whole.</param>
internal sealed record TrainingText(SegmentedText Text, ushort[] Allowed, float Weight, int Misaligned)
{
    public bool IsSilver { get; init; }

    /// <summary>True for running text that nobody labelled: a first model fills in what it is sure of.</summary>
    public bool IsUnlabelled { get; init; }

    /// <summary>A text about which nothing is known.</summary>
    public static TrainingText Unlabelled(SegmentedText text, float weight)
    {
        var allowed = new ushort[text.Tokens.Length];
        Array.Fill(allowed, (ushort)(TagSet.AnyName | TagSet.AnyRole));
        return new TrainingText(text, allowed, weight, 0) { IsUnlabelled = true };
    }
}
