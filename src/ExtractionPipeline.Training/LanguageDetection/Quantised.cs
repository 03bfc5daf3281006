using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>Weights of eight bits.</summary>
internal static class Quantised
{
    public static ScriptModel Of(ScriptModel model, ReadOnlySpan<float> weights)
    {
        float largest = 0;
        foreach (float weight in weights)
            largest = Math.Max(largest, Math.Abs(weight));
        float scale = largest / sbyte.MaxValue;
        var quantised = ImmutableArray.CreateBuilder<sbyte>(weights.Length);
        foreach (float weight in weights)
            quantised.Add((sbyte)Math.Clamp(MathF.Round(weight / scale), -sbyte.MaxValue, sbyte.MaxValue));
        return model with { Scale = scale, Weights = quantised.DrainToImmutable() };
    }
}
