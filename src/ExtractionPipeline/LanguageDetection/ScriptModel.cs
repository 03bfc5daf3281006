using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.LanguageDetection;

/// <summary>Tells the languages of one writing system apart: softmax regression over hashed n-grams, weights of eight bits.</summary>
/// <remarks>A system of one language has no weights. Immutable.</remarks>
internal sealed record ScriptModel(WritingSystem System, ImmutableArray<LanguageCode> Languages)
{
    /// <summary>Rows of weights are padded to whole vectors of this many.</summary>
    public const int Lane = 16;

    // 256 weights of at most 127 fit a 16-bit sum.
    private const int RowsPerSum = 256;

    /// <summary>The table has 2^bits rows, addressed by the top bits of a hash.</summary>
    public int TableBits { get; init; }

    /// <summary>What one step of a weight is worth.</summary>
    public float Scale { get; init; }

    /// <summary>Divides the scores, so that the posterior is the share of right answers (Guo et al. 2017; fitted on documents kept out of training).</summary>
    public float Temperature { get; init; } = 1;

    /// <summary>How fast the temperature falls with the number of n-grams; 0 means not at all.</summary>
    public float TemperaturePower { get; init; }

    public ImmutableArray<float> Bias { get; init; } = [];

    /// <summary>Row after row, <see cref="Stride"/> apart.</summary>
    public ImmutableArray<sbyte> Weights { get; init; } = [];

    public int Stride => StrideOf(Languages.Length);

    /// <summary>The temperature of a text with so many n-grams.</summary>
    public static float TemperatureFor(int ngrams, float temperature, float power) => temperature * MathF.Pow(Math.Max(1, ngrams) / 100f, -power);

    public static int StrideOf(int languages) => (languages + Lane - 1) / Lane * Lane;

    /// <summary>Writes the probability of each language.</summary>
    /// <param name="hashes">The n-grams of the text.</param>
    /// <param name="posterior">As long as <see cref="Languages"/>.</param>
    public void Posterior(ReadOnlySpan<uint> hashes, Span<float> posterior)
    {
        if (Languages.Length == 1)
        {
            posterior[0] = 1;
            return;
        }

        Span<int> sums = stackalloc int[Stride];
        sums.Clear();
        for (int start = 0; start < hashes.Length; start += RowsPerSum)
            Add(hashes.Slice(start, Math.Min(RowsPerSum, hashes.Length - start)), sums);
        float norm = Scale / MathF.Sqrt(Math.Max(1, hashes.Length));
        float temperature = TemperatureFor(hashes.Length, Temperature, TemperaturePower);
        float best = float.NegativeInfinity;
        for (int i = 0; i < posterior.Length; i++)
        {
            posterior[i] = ((sums[i] * norm) + Bias[i]) / temperature;
            best = Math.Max(best, posterior[i]);
        }

        float total = 0;
        foreach (ref float p in posterior)
            total += p = MathF.Exp(p - best);
        foreach (ref float p in posterior)
            p /= total;
    }

    // Some lanes of columns at a time, so that their sums stay in registers and a row is fetched once for all of them: Latin letters, with most languages, need five.
    private void Add(ReadOnlySpan<uint> hashes, Span<int> sums)
    {
        int column = 0;
        for (; column + (5 * Lane) <= sums.Length; column += 5 * Lane)
            AddFive(hashes, column, sums);
        for (; column < sums.Length; column += Lane)
            AddOne(hashes, column, sums);
    }

    private void AddFive(ReadOnlySpan<uint> hashes, int column, Span<int> sums)
    {
        nuint stride = (nuint)Stride;
        int shift = 32 - TableBits;
        ref sbyte table = ref MemoryMarshal.GetReference(Weights.AsSpan());
        Vector256<short> first = default, second = default, third = default, fourth = default, fifth = default;
        foreach (uint hash in hashes)
        {
            nuint at = ((hash >> shift) * stride) + (nuint)column;
            first += Wide(ref table, at);
            second += Wide(ref table, at + Lane);
            third += Wide(ref table, at + (2 * Lane));
            fourth += Wide(ref table, at + (3 * Lane));
            fifth += Wide(ref table, at + (4 * Lane));
        }

        AddTo(sums[column..], first);
        AddTo(sums[(column + Lane)..], second);
        AddTo(sums[(column + (2 * Lane))..], third);
        AddTo(sums[(column + (3 * Lane))..], fourth);
        AddTo(sums[(column + (4 * Lane))..], fifth);
    }

    private void AddOne(ReadOnlySpan<uint> hashes, int column, Span<int> sums)
    {
        nuint stride = (nuint)Stride;
        int shift = 32 - TableBits;
        ref sbyte table = ref MemoryMarshal.GetReference(Weights.AsSpan());
        Vector256<short> sum = default;
        foreach (uint hash in hashes)
            sum += Wide(ref table, ((hash >> shift) * stride) + (nuint)column);
        AddTo(sums[column..], sum);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Wide(ref sbyte table, nuint at) => Vector256.WidenLower(Vector128.LoadUnsafe(ref table, at).ToVector256Unsafe());

    private static void AddTo(Span<int> sums, Vector256<short> more)
    {
        for (int i = 0; i < Lane; i++)
            sums[i] += more[i];
    }
}
