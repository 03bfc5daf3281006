using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>What a word list and a clustering say of one folded word or stem.</summary>
/// <param name="Cluster">From running text: the fine number in the lower ten bits, the coarse one above; 0: none.</param>
/// <param name="Vector">Fine cluster of the word's vector; 0 where it has none.</param>
/// <param name="Group">Clusters of those clusters: the middle number in the lower ten bits, the coarse one above.</param>
internal readonly record struct WordEntry(ushort Classes, ushort Cluster = 0, ushort Vector = 0, ushort Group = 0);

/// <summary>The lexicon inside a model: an open-addressing table over memory that the model owns; its bytes are told in docs/tagger.md.</summary>
/// <remarks>
/// Sixteen bits of a hash stand for the word here, on purpose: an entry is one hint among sixty, and a wrong one (one in five thousand look-ups
/// of words that are not there) costs less than the words would.
/// </remarks>
/// <param name="start">Of the bytes: <see cref="KeysSize"/> of what the numbers in whole entries stand for, then the slots.</param>
/// <param name="size">Bytes of an entry: <see cref="WholeEntry"/>, or <see cref="BareEntry"/> where a language has no clusters.</param>
internal readonly unsafe struct WordTable(byte* start, int capacity, int size, StemTable stems)
{
    /// <summary>Mark, then in 32 bits: vector, cluster, and which set of classes.</summary>
    public const int WholeEntry = 6;

    /// <summary>Mark and classes.</summary>
    public const int BareEntry = 4;

    public const int VectorBits = 12;
    public const int ClusterBits = 10;
    public const int ClassSetBits = 32 - VectorBits - ClusterBits;

    /// <summary>Where, counted in 16-bit numbers, the clusters' coarse numbers begin, after the sets of classes.</summary>
    public const int ClustersAt = 1 << ClassSetBits;

    /// <summary>Where the groups of vectors begin.</summary>
    public const int GroupsAt = ClustersAt + (1 << ClusterBits);

    private const int Keys = GroupsAt + (1 << VectorBits);

    private readonly byte* _entries = start + KeysSize(size);

    /// <summary>A dictionary's stems; empty where a language has none.</summary>
    public StemTable Stems => stems;

    /// <summary>Bytes before the first slot.</summary>
    public static int KeysSize(int entrySize) => entrySize == WholeEntry ? Keys * sizeof(ushort) : 0;

    /// <param name="pinned">Keys and slots, allocated pinned, as <paramref name="pinnedStems"/>; the caller keeps both alive.</param>
    public static WordTable Over(byte[] pinned, int entrySize, uint[] pinnedStems) =>
        new((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), (pinned.Length - KeysSize(entrySize)) / entrySize, entrySize, StemTable.Over(pinnedStems));

    public static uint KeyOf(ulong wordHash) => (uint)(wordHash ^ (wordHash >> 32)) | 1u;

    /// <summary>The key of a stem, kept apart from the key of a word spelt alike.</summary>
    public static uint StemKeyOf(ulong wordHash) => KeyOf(wordHash * 0x9E3779B97F4A7C15);

    /// <returns>Nothing of a word that is not there.</returns>
    public WordEntry Find(uint key)
    {
        if (capacity == 0)
            return default;
        ushort mark = MarkOf(key);
        for (int slot = SlotOf(key, capacity); ; slot = Next(slot, capacity))
        {
            byte* entry = _entries + ((long)slot * size);
            ushort found = Unsafe.ReadUnaligned<ushort>(entry);
            if (found == 0)
                return default;
            if (found == mark)
                return size == BareEntry ? new WordEntry(Unsafe.ReadUnaligned<ushort>(entry + sizeof(ushort))) : WholeOf(Unsafe.ReadUnaligned<uint>(entry + sizeof(ushort)));
        }
    }

    /// <summary>What a slot holds of a word: never 0.</summary>
    public static ushort MarkOf(uint key) => (ushort)Math.Max(1, (key * 0x85EBCA6Bu) >> 16);

    /// <summary>The first slot of a key: any number of slots will do.</summary>
    public static int SlotOf(uint key, int capacity) => (int)(((ulong)(key * 0x9E3779B1u) * (uint)capacity) >> 32);

    public static int Next(int slot, int capacity) => slot + 1 == capacity ? 0 : slot + 1;

    private WordEntry WholeOf(uint packed)
    {
        ushort* keys = (ushort*)start;
        uint vector = packed & ((1 << VectorBits) - 1), cluster = (packed >> VectorBits) & ((1 << ClusterBits) - 1);
        return new WordEntry(keys[packed >> (VectorBits + ClusterBits)], keys[ClustersAt + cluster], (ushort)vector, keys[GroupsAt + vector]);
    }
}
