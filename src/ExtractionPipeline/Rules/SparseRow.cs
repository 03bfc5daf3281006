using System.Runtime.InteropServices;

namespace ExtractionPipeline.Rules;

/// <summary>A row of bits, few of them set.</summary>
internal sealed class SparseRow
{
    private readonly List<(int At, ulong Bits)> _words = [];

    /// <param name="at">The word of the row.</param>
    public void Add(int at, ulong bits)
    {
        foreach (ref var word in CollectionsMarshal.AsSpan(_words))
        {
            if (word.At != at)
                continue;
            word.Bits |= bits;
            return;
        }

        _words.Add((at, bits));
    }

    public void Add(SparseRow other)
    {
        foreach (var (at, bits) in other._words)
            Add(at, bits);
    }

    public void AddTo(Span<ulong> row)
    {
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(_words))
            row[word.At] |= word.Bits;
    }
}
