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
    /// <summary>What a word says of itself and of those beside it.</summary>
    public static WordReading Of(in TokenFacts facts, ReadOnlySpan<char> folded, TaggerModel model)
    {
        Span<ulong> features = stackalloc ulong[FeatureExtractor.MaximumCount];
        return Of(facts, features, WordFeatures.Write(facts, folded, model.Settings.HasInflection, features), model);
    }

    /// <summary>What facts say of the words beside; nothing of the word itself.</summary>
    public static WordReading Of(in TokenFacts facts, TaggerModel model) => Of(facts, stackalloc ulong[FeatureExtractor.MaximumCount], 0, model);

    /// <param name="written">How many features say something of the word itself.</param>
    private static WordReading Of(in TokenFacts facts, Span<ulong> features, int written, TaggerModel model)
    {
        Span<int> ends = [written, 0, 0, 0, 0];
        for (int i = 0; i < WordFeatures.Beside.Length; i++)
            ends[i + 1] = written += WordFeatures.WriteBeside(facts, WordFeatures.Beside[i], model.Settings.HasInflection, features[written..]);
        Span<Vector256<short>> sums = stackalloc Vector256<short>[ends.Length];
        model.Sum(features[..written], ends, sums);
        return new(facts, sums[0], sums[1], sums[2], sums[3], sums[4]);
    }
}
