using System.Runtime.InteropServices;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>A dictionary's stems and their <see cref="StemKind"/>, two bytes a slot: twelve bits of the stem's hash and four of the kind; 0 is empty.</summary>
/// <remarks>A stem that is not there is taken for one that is, once in about a thousand look-ups: one hint among sixty.</remarks>
internal readonly unsafe struct StemTable(ushort* slots, int capacity)
{
    public const int KindBits = 4;
    private const int KindMask = (1 << KindBits) - 1;

    /// <param name="pinned">Allocated pinned; the caller keeps it alive.</param>
    public static StemTable Over(ushort[] pinned) => new((ushort*)Marshal.UnsafeAddrOfPinnedArrayElement(pinned, 0), pinned.Length);

    /// <param name="key"><see cref="WordTable.StemKeyOf"/> of the stem.</param>
    public StemKind Find(uint key)
    {
        if (capacity == 0)
            return StemKind.None;
        int mark = MarkOf(key);
        for (int slot = WordTable.SlotOf(key, capacity); slots[slot] != 0; slot = WordTable.Next(slot, capacity))
        {
            if (slots[slot] >> KindBits == mark)
                return (StemKind)(slots[slot] & KindMask);
        }

        return StemKind.None;
    }

    /// <summary>What a slot holds of a stem.</summary>
    public static ushort Entry(uint key, StemKind kind) => (ushort)((MarkOf(key) << KindBits) | (int)kind);

    private static int MarkOf(uint key) => (int)((key * 0x85EBCA6Bu) >> (16 + KindBits));
}
