using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Collects words with their classes and clusters and lays them out as the table that a model carries.</summary>
internal sealed class WordList
{
    private const double Load = 0.9;

    /// <summary>Emptier, for a look-up compares every mark on its way: one in a thousand finds a stem that is another's.</summary>
    private const double StemLoad = 0.7;
    private readonly SortedDictionary<uint, WordEntry> _entries = [];
    private readonly SortedDictionary<uint, StemKind> _stems = [];
    private WordEntry[]? _slots;
    private ushort[]? _stemSlots;

    public int Count => _entries.Count;

    /// <summary>The table in memory; further words must not be added once it was read.</summary>
    public WordTable Table => WordTable.Over(Slots, StemSlots);

    public WordEntry[] Slots => _slots ??= Build();

    /// <summary>A dictionary's stems, as <see cref="StemTable"/> has them; empty where none were added.</summary>
    public ushort[] StemSlots => _stemSlots ??= BuildStems();

    /// <summary>True where no word has a cluster: its entry needs no room for one.</summary>
    public bool HasOnlyClasses => _entries.Values.All(e => e.Cluster == 0 && e.Vector == 0);

    /// <param name="folded">The word as its language folds it.</param>
    public void Add(string folded, WordClass classes) => Put(new WordEntry(WordTable.KeyOf(FactReader.HashOfWord(folded)), 0, (ushort)classes));

    /// <summary>The word as a stem too, with its last vowel or adjective ending off, so that inflected forms find it.</summary>
    public void AddStem(string stem, WordClass classes)
    {
        if (stem.Length >= 3)
            Put(new WordEntry(WordTable.StemKeyOf(FeatureHash.Of(stem)), 0, (ushort)classes));
    }

    /// <summary>A stem of a dictionary's words.</summary>
    public void AddStem(string stem, StemKind kind) => _stems[WordTable.StemKeyOf(FeatureHash.Of(stem))] = kind;

    /// <summary>What running text says of a word.</summary>
    /// <param name="wordHash"><see cref="FactReader.HashOfWord"/> of it.</param>
    public void AddStatistics(ulong wordHash, ushort cluster, WordClass writing) => Put(new WordEntry(WordTable.KeyOf(wordHash), cluster, (ushort)writing));

    /// <summary>The clusters of a word's vector; the first vector of a word counts.</summary>
    public void AddVector(string folded, ushort vector, ushort group) => Put(new WordEntry(WordTable.KeyOf(FactReader.HashOfWord(folded)), 0, 0, vector, group));

    private void Put(WordEntry entry)
    {
        _entries.TryGetValue(entry.Key, out var known);
        var (vector, group) = known.Vector > 0 ? (known.Vector, known.Group) : (entry.Vector, entry.Group);
        _entries[entry.Key] = new WordEntry(entry.Key, Math.Max(known.Cluster, entry.Cluster), (ushort)(known.Classes | entry.Classes), vector, group);
    }

    private WordEntry[] Build()
    {
        int capacity = Even(Math.Max(16, _entries.Count / Load), HasOnlyClasses ? 4 : 2);
        var slots = GC.AllocateArray<WordEntry>(capacity, pinned: true);
        foreach (var entry in _entries.Values)
        {
            int slot = WordTable.SlotOf(entry.Key, capacity);
            while (slots[slot].Key != 0)
                slot = WordTable.Next(slot, capacity);
            slots[slot] = entry;
        }

        return slots;
    }

    private ushort[] BuildStems()
    {
        int capacity = Even(_stems.Count / StemLoad, 4);
        ushort[] slots = GC.AllocateArray<ushort>(capacity, pinned: true);
        foreach (var (key, kind) in _stems)
        {
            int slot = WordTable.SlotOf(key, capacity);
            while (slots[slot] != 0)
                slot = WordTable.Next(slot, capacity);
            slots[slot] = StemTable.Entry(key, kind);
        }

        return slots;
    }

    /// <summary>The checksum reads eight bytes at a time: entries must fill them.</summary>
    private static int Even(double entries, int together) => together * (int)Math.Ceiling(entries / together);
}
