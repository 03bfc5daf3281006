namespace ExtractionPipeline.Rules;

/// <summary>A set of small non-negative ids as a bit string: rules ask it for every word of every sentence.</summary>
internal readonly struct IdSet
{
    private readonly ulong[] _bits;

    public IdSet(IEnumerable<int> ids)
    {
        ulong[] bits = [];
        foreach (int id in ids)
        {
            if (id >> 6 >= bits.Length)
                Array.Resize(ref bits, (id >> 6) + 1);
            bits[id >> 6] |= 1UL << (id & 63);
        }

        _bits = bits;
    }

    public bool Contains(int id)
    {
        int word = id >> 6;
        return (uint)word < (uint)_bits.Length && (_bits[word] >> (id & 63) & 1) != 0;
    }
}
