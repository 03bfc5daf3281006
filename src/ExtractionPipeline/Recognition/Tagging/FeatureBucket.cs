using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>
/// Half a cache line of a model: which features have weights. Four bytes hold the number of the first row and, in the lowest bit, whether features
/// that belong here went on to the next bucket; then come fourteen fingerprints, whose rows follow one another; 0 is empty.
/// </summary>
internal static class FeatureBucket
{
    public const int Size = 32;
    public const int Places = 14;

    /// <summary>Fingerprints in a bucket's bytes, one bit a byte.</summary>
    private const uint Fingerprints = 0xFFFFFFF0;

    /// <summary>Never 0.</summary>
    public static ushort FingerprintOf(ulong feature) => (ushort)Math.Max(1, feature >> 48);

    /// <summary>The bucket that a feature belongs to; other bits decide than its fingerprint's.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NumberOf(ulong feature, int buckets) => (int)(((ulong)(uint)(feature >> 16) * (uint)buckets) >> 32);

    public static uint HeadOf(int firstRow, bool goesOn) => ((uint)firstRow << 1) | (goesOn ? 1u : 0);

    /// <summary>Looks a fingerprint up at all places at once.</summary>
    /// <param name="row">Out: its row, where it is there.</param>
    /// <param name="goesOn">Out: true where the feature may stand in the next bucket.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Find(ref readonly byte bucket, ushort fingerprint, out int row, out bool goesOn)
    {
        ref byte start = ref Unsafe.AsRef(in bucket);
        uint head = Unsafe.ReadUnaligned<uint>(ref start);
        uint found = Vector256.Equals(Vector256.LoadUnsafe(ref start).AsUInt16(), Vector256.Create(fingerprint)).AsByte().ExtractMostSignificantBits() & Fingerprints;
        row = (int)(head >> 1) + (System.Numerics.BitOperations.TrailingZeroCount(found) / sizeof(ushort)) - (sizeof(uint) / sizeof(ushort));
        goesOn = (head & 1) != 0;
        return found != 0;
    }
}
