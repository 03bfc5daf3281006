namespace ExtractionPipeline.Rules;

/// <summary>A row of bits, few of them set.</summary>
internal sealed class SparseRow
{
    private (int At, ulong Bits)[] _words = [];
    private int _count;

    private Span<(int At, ulong Bits)> Words => _words.AsSpan(0, _count);

    /// <param name="at">The word of the row.</param>
    public void Add(int at, ulong bits)
    {
        foreach (ref var word in Words)
        {
            if (word.At != at)
                continue;
            word.Bits |= bits;
            return;
        }

        if (_count == _words.Length)
            Array.Resize(ref _words, Math.Max(4, _count * 2));
        _words[_count++] = (at, bits);
    }

    public void Add(SparseRow other)
    {
        foreach (var (at, bits) in other.Words)
            Add(at, bits);
    }

    public void AddTo(Span<ulong> row)
    {
        foreach (ref readonly var word in Words)
            row[word.At] |= word.Bits;
    }
}
