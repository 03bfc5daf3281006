namespace ExtractionPipeline.Training.Tagging;

/// <summary>Numbers features in the order in which they are first met, and counts them.</summary>
internal sealed class FeatureIndex
{
    private ulong[] _keys = new ulong[1 << 16];
    private int[] _values = new int[1 << 16];

    public List<ulong> Features { get; } = [];

    public List<int> Counts { get; } = [];

    public int NumberOf(ulong feature)
    {
        if (Features.Count * 2 > _keys.Length)
            Rebuild(_keys.Length * 2);
        int slot = SlotOf(feature);
        if (_keys[slot] == 0)
        {
            _keys[slot] = feature;
            _values[slot] = Features.Count;
            Features.Add(feature);
            Counts.Add(0);
        }

        Counts[_values[slot]]++;
        return _values[slot];
    }

    /// <summary>Forgets features counted fewer times than <paramref name="minimum"/> and numbers the others anew.</summary>
    /// <returns>The new number of each old one; -1 where it is forgotten.</returns>
    public int[] DropRare(int minimum)
    {
        var numbers = new int[Features.Count];
        var (features, counts) = (Features.ToArray(), Counts.ToArray());
        Features.Clear();
        Counts.Clear();
        for (int number = 0; number < numbers.Length; number++)
        {
            numbers[number] = counts[number] < minimum ? -1 : Features.Count;
            if (counts[number] < minimum)
                continue;
            Features.Add(features[number]);
            Counts.Add(counts[number]);
        }

        Rebuild(_keys.Length);
        return numbers;
    }

    private int SlotOf(ulong feature)
    {
        int mask = _keys.Length - 1;
        int slot = (int)(feature >> 17) & mask;
        while (_keys[slot] != 0 && _keys[slot] != feature)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Rebuild(int capacity)
    {
        (_keys, _values) = (new ulong[capacity], new int[capacity]);
        for (int number = 0; number < Features.Count; number++)
        {
            int slot = SlotOf(Features[number]);
            (_keys[slot], _values[slot]) = (Features[number], number);
        }
    }
}
