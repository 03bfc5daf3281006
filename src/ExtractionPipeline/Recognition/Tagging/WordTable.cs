using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>What a word list and a clustering say of one folded word or stem.</summary>
/// <param name="Cluster">From running text: the fine number in the lower ten bits, the coarse one above; 0: none.</param>
/// <param name="Vector">Fine cluster of the word's vector; 0 where it has none.</param>
/// <param name="Group">Clusters of those clusters: the middle number in the lower ten bits, the coarse one above.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WordEntry(uint Key, ushort Cluster, ushort Classes, ushort Vector = 0, ushort Group = 0);

/// <summary>The lexicon inside a model: an open-addressing table of <see cref="WordEntry"/> over memory that the model owns.</summary>
/// <remarks>
/// A hash match stands for the word here, on purpose: an entry is one hint among sixty, and a wrong one (one in ten million look-ups)
/// costs less than the words would.
/// </remarks>
/// <param name="size">Bytes of an entry: <see cref="WholeEntry"/>, or <see cref="BareEntry"/> where a language has no clusters.</param>
internal readonly unsafe struct WordTable(byte* entries, int capacity, int size, StemTable stems)
{
    public const int WholeEntry = 12;

    /// <summary>Key and classes.</summary>
    public const int BareEntry = 6;

    /// <summary>A dictionary's stems; empty where a language has none.</summary>
    public StemTable Stems => stems;

    /// <param name="pinned">Allocated pinned, as <paramref name="pinnedStems"/>; the caller keeps both alive.</param>
    public static WordTable Over(WordEntry[] pinned, ushort[] pinnedStems) =>
        new((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length, WholeEntry, StemTable.Over(pinnedStems));

    public static uint KeyOf(ulong wordHash) => (uint)(wordHash ^ (wordHash >> 32)) | 1u;

    /// <summary>The key of a stem, kept apart from the key of a word spelt alike.</summary>
    public static uint StemKeyOf(ulong wordHash) => KeyOf(wordHash * 0x9E3779B97F4A7C15);

    public WordEntry Find(uint key)
    {
        if (capacity == 0)
            return default;
        for (int slot = SlotOf(key, capacity); ; slot = Next(slot, capacity))
        {
            byte* entry = entries + ((long)slot * size);
            uint found = Unsafe.ReadUnaligned<uint>(entry);
            if (found == key || found == 0)
                return size == WholeEntry ? *(WordEntry*)entry : new WordEntry(found, 0, Unsafe.ReadUnaligned<ushort>(entry + sizeof(uint)));
        }
    }

    /// <summary>The first slot of a key: any number of slots will do.</summary>
    public static int SlotOf(uint key, int capacity) => (int)(((ulong)(key * 0x9E3779B1u) * (uint)capacity) >> 32);

    public static int Next(int slot, int capacity) => slot + 1 == capacity ? 0 : slot + 1;
}
