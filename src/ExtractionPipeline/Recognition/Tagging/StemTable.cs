using System.Runtime.InteropServices;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>A dictionary's stems and their <see cref="StemKind"/>, four bytes a slot: 27 bits of the stem's hash and five of the kind; 0 is empty.</summary>
internal readonly unsafe struct StemTable(uint* slots, int capacity)
{
    public const int KindBits = 5;
    private const uint KindMask = (1u << KindBits) - 1;

    /// <param name="pinned">Allocated pinned; the caller keeps it alive.</param>
    public static StemTable Over(uint[] pinned) => new((uint*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length);

    /// <param name="key"><see cref="WordTable.StemKeyOf"/> of the stem.</param>
    public StemKind Find(uint key)
    {
        if (capacity == 0)
            return StemKind.None;
        uint mark = MarkOf(key);
        for (int slot = WordTable.SlotOf(key, capacity); slots[slot] != 0; slot = WordTable.Next(slot, capacity))
        {
            if (slots[slot] >> KindBits == mark)
                return (StemKind)(slots[slot] & KindMask);
        }

        return StemKind.None;
    }

    /// <summary>What a slot holds of a stem.</summary>
    public static uint Entry(uint key, StemKind kind) => (MarkOf(key) << KindBits) | (uint)kind;

    private static uint MarkOf(uint key) => (key * 0x85EBCA6Bu) >> KindBits;
}
