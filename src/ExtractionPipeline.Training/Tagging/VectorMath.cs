using System.Numerics;
using System.Runtime.InteropServices;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Sums over vectors whose length is a multiple of <see cref="Vector{T}.Count"/>.</summary>
internal static class VectorMath
{
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(a);
        var y = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (int i = 0; i < x.Length; i++)
            sum += x[i] * y[i];
        return Vector.Sum(sum);
    }

    /// <summary>Adds <paramref name="vector"/> times <paramref name="factor"/> to <paramref name="sum"/>.</summary>
    public static void AddScaled(Span<float> sum, ReadOnlySpan<float> vector, float factor)
    {
        var x = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var y = MemoryMarshal.Cast<float, Vector<float>>(vector);
        for (int i = 0; i < x.Length; i++)
            x[i] += y[i] * factor;
    }

    public static void Normalize(Span<float> vector)
    {
        float length = MathF.Sqrt(Dot(vector, vector));
        if (length == 0)
            return;
        foreach (ref float value in vector)
            value /= length;
    }
}
