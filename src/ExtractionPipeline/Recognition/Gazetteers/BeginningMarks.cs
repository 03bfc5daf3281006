using System.Numerics;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>A bit for each of the hashes of some beginnings: small enough to stay in the processor's cache.</summary>
/// <param name="bits">The table has 2^bits places.</param>
internal sealed class BeginningMarks(int bits)
{
    /// <summary>Places for each beginning that is marked, so that few others meet one.</summary>
    private const int Room = 8;

    private readonly ulong[] _marks = new ulong[(1 << bits) + 63 >> 6];

    /// <summary>An empty table with room for so many beginnings.</summary>
    public static BeginningMarks For(int count) => new(BitOperations.Log2((uint)Math.Max(1, count) * Room) + 1);

    public void Add(ulong key)
    {
        int hash = HashOf(key);
        _marks[hash >> 6] |= 1UL << hash;
    }

    public bool MayHave(ulong key)
    {
        int hash = HashOf(key);
        return (_marks[hash >> 6] >> hash & 1) != 0;
    }

    private int HashOf(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> (64 - bits));
}
