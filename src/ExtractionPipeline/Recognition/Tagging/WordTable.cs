using System.Runtime.InteropServices;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>What a word list and a clustering say of one folded word or stem.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct WordEntry(uint Key, ushort Cluster, ushort Classes);

/// <summary>The lexicon inside a model: an open-addressing table of <see cref="WordEntry"/> over memory that the model owns.</summary>
/// <remarks>
/// A hash match stands for the word here, on purpose: an entry is one hint among sixty, and a wrong one (one in ten million look-ups)
/// costs less than the words would.
/// </remarks>
internal readonly unsafe struct WordTable(WordEntry* entries, int capacity)
{
    /// <param name="pinned">Allocated pinned, its length a power of two; the caller keeps it alive.</param>
    public static WordTable Over(WordEntry[] pinned) => new((WordEntry*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length);

    public static uint KeyOf(ulong wordHash) => (uint)(wordHash ^ (wordHash >> 32)) | 1u;

    /// <summary>The key of a stem, kept apart from the key of a word spelt alike.</summary>
    public static uint StemKeyOf(ulong wordHash) => KeyOf(wordHash * 0x9E3779B97F4A7C15);

    public WordEntry Find(uint key)
    {
        if (capacity == 0)
            return default;
        int mask = capacity - 1;
        for (int slot = SlotOf(key, mask); ; slot = (slot + 1) & mask)
        {
            if (entries[slot].Key == key || entries[slot].Key == 0)
                return entries[slot];
        }
    }

    public static int SlotOf(uint key, int mask) => (int)((key * 0x9E3779B1u) >> 7) & mask;
}
