namespace ExtractionPipeline.Rules;

/// <summary>A sequence of elements with the bits of a phase's tests.</summary>
/// <param name="rows">The rows of the elements, in any order.</param>
/// <param name="starts">Where the row of each element begins.</param>
/// <param name="first">The word of a row at which the phase's tests begin.</param>
internal readonly ref struct TestedSequence(ReadOnlySpan<Element> elements, ReadOnlySpan<ulong> rows, ReadOnlySpan<int> starts, int first)
{
    private readonly ReadOnlySpan<ulong> _rows = rows;
    private readonly ReadOnlySpan<int> _starts = starts;

    public ReadOnlySpan<Element> Elements { get; } = elements;

    public int Length => Elements.Length;

    /// <returns>The bits of the tests for an element; empty behind the last.</returns>
    public ReadOnlySpan<ulong> RowAt(int at) => at < _starts.Length ? _rows[(_starts[at] + first)..] : [];

    public bool Holds(int at, int test) => Holds(RowAt(at), test);

    public static bool Holds(ReadOnlySpan<ulong> row, int test) => (row[test >> 6] >> test & 1) != 0;
}
