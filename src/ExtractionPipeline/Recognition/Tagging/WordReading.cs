using System.Runtime.Intrinsics;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>A word's facts, and the sums of the features that it alone decides.</summary>
/// <param name="Facts">Without those that depend on where it stands.</param>
/// <param name="Here">What it says of itself.</param>
/// <param name="AsLeft">What it says of the word to its right.</param>
/// <param name="AsRight">What it says of the word to its left.</param>
/// <param name="AsLeft2">What it says of the second word to its right.</param>
/// <param name="AsRight2">What it says of the second word to its left.</param>
internal readonly record struct WordReading(
    TokenFacts Facts, Vector256<short> Here, Vector256<short> AsLeft, Vector256<short> AsRight, Vector256<short> AsLeft2, Vector256<short> AsRight2)
{
    /// <summary>What facts say of the words beside; nothing of the word itself.</summary>
    public static WordReading Of(in TokenFacts facts, TaggerModel model) =>
        new(facts, default, Beside(facts, -1, model), Beside(facts, 1, model), Beside(facts, -2, model), Beside(facts, 2, model));

    private static Vector256<short> Beside(in TokenFacts facts, int place, TaggerModel model)
    {
        Span<ulong> features = stackalloc ulong[FeatureExtractor.MaximumCount];
        return model.Sum(features[..WordFeatures.WriteBeside(facts, place, model.Settings.HasInflection, features)]);
    }
}
