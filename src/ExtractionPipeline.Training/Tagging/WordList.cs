using System.Buffers.Binary;
using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Collects words with their classes and clusters and lays them out as the table that a model carries.</summary>
internal sealed class WordList
{
    /// <summary>Not fuller, for a look-up compares every mark on its way.</summary>
    private const double Load = 0.8;
    private readonly SortedDictionary<uint, WordEntry> _entries = [];
    private readonly SortedDictionary<uint, StemKind> _stems = [];
    private byte[]? _bytes;
    private uint[]? _stemSlots;

    public int Count => _entries.Count;

    /// <summary>The table in memory; further words must not be added once it was read.</summary>
    public WordTable Table => WordTable.Over(Bytes, EntrySize, StemSlots);

    /// <summary>The words as a model has them.</summary>
    public byte[] Bytes => _bytes ??= Build();

    public int EntrySize => HasOnlyClasses ? WordTable.BareEntry : WordTable.WholeEntry;

    public int SlotCount => (Bytes.Length - WordTable.KeysSize(EntrySize)) / EntrySize;

    /// <summary>A dictionary's stems, as <see cref="StemTable"/> has them; empty where none were added.</summary>
    public uint[] StemSlots => _stemSlots ??= BuildStems();

    /// <summary>True where no word has a cluster: its entry needs no room for one.</summary>
    private bool HasOnlyClasses => _entries.Values.All(e => e.Cluster == 0 && e.Vector == 0);

    /// <param name="folded">The word as its language folds it.</param>
    public void Add(string folded, WordClass classes) => Put(WordTable.KeyOf(FactReader.HashOfWord(folded)), new WordEntry((ushort)classes));

    /// <summary>The word as a stem too, with its last vowel or adjective ending off, so that inflected forms find it.</summary>
    public void AddStem(string stem, WordClass classes)
    {
        if (stem.Length >= 3)
            Put(WordTable.StemKeyOf(FeatureHash.Of(stem)), new WordEntry((ushort)classes));
    }

    /// <summary>A stem of a dictionary's words.</summary>
    public void AddStem(string stem, StemKind kind) => _stems[WordTable.StemKeyOf(FeatureHash.Of(stem))] = kind;

    /// <summary>What running text says of a word.</summary>
    /// <param name="wordHash"><see cref="FactReader.HashOfWord"/> of it.</param>
    public void AddStatistics(ulong wordHash, ushort cluster, WordClass writing) => Put(WordTable.KeyOf(wordHash), new WordEntry((ushort)writing, cluster));

    /// <summary>The clusters of a word's vector; the first vector of a word counts.</summary>
    public void AddVector(string folded, ushort vector, ushort group) => Put(WordTable.KeyOf(FactReader.HashOfWord(folded)), new WordEntry(0, 0, vector, group));

    private void Put(uint key, WordEntry entry)
    {
        _entries.TryGetValue(key, out var known);
        var (vector, group) = known.Vector > 0 ? (known.Vector, known.Group) : (entry.Vector, entry.Group);
        _entries[key] = new WordEntry((ushort)(known.Classes | entry.Classes), Math.Max(known.Cluster, entry.Cluster), vector, group);
    }

    private byte[] Build()
    {
        int capacity = Even(Math.Max(16, _entries.Count / Load)), size = EntrySize;
        byte[] bytes = GC.AllocateArray<byte>(WordTable.KeysSize(size) + (capacity * size), pinned: true);
        var slots = bytes.AsSpan(WordTable.KeysSize(size));
        var sets = new List<ushort>();
        foreach (var (key, entry) in _entries)
        {
            int slot = WordTable.SlotOf(key, capacity);
            while (BinaryPrimitives.ReadUInt16LittleEndian(slots[(slot * size)..]) != 0)
                slot = WordTable.Next(slot, capacity);
            var place = slots[(slot * size)..];
            BinaryPrimitives.WriteUInt16LittleEndian(place, WordTable.MarkOf(key));
            if (size == WordTable.BareEntry)
                BinaryPrimitives.WriteUInt16LittleEndian(place[sizeof(ushort)..], entry.Classes);
            else
                BinaryPrimitives.WriteUInt32LittleEndian(place[sizeof(ushort)..], Pack(entry, sets, bytes));
        }

        return bytes;
    }

    /// <summary>Writes an entry as numbers, and what they stand for before the slots.</summary>
    private static uint Pack(WordEntry entry, List<ushort> sets, byte[] bytes)
    {
        int set = sets.IndexOf(entry.Classes);
        if (set < 0)
        {
            set = sets.Count;
            sets.Add(entry.Classes);
            if (set >= 1 << WordTable.ClassSetBits)
                throw new InvalidOperationException($"More than {1 << WordTable.ClassSetBits} sets of word classes.");
        }

        uint cluster = entry.Cluster & ((1u << WordTable.ClusterBits) - 1);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(set * sizeof(ushort)), entry.Classes);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan((WordTable.ClustersAt + (int)cluster) * sizeof(ushort)), entry.Cluster);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan((WordTable.GroupsAt + entry.Vector) * sizeof(ushort)), entry.Group);
        return entry.Vector | (cluster << WordTable.VectorBits) | ((uint)set << (WordTable.VectorBits + WordTable.ClusterBits));
    }

    private uint[] BuildStems()
    {
        int capacity = Even(_stems.Count / Load);
        uint[] slots = GC.AllocateArray<uint>(capacity, pinned: true);
        foreach (var (key, kind) in _stems)
        {
            int slot = WordTable.SlotOf(key, capacity);
            while (slots[slot] != 0)
                slot = WordTable.Next(slot, capacity);
            slots[slot] = StemTable.Entry(key, kind);
        }

        return slots;
    }

    /// <summary>The checksum reads eight bytes at a time: four entries of any size fill them.</summary>
    private static int Even(double entries) => 4 * (int)Math.Ceiling(entries / 4);
}
