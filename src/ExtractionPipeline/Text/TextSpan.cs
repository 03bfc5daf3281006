namespace ExtractionPipeline.Text;

/// <summary>A half-open range [Start, End) of a document's text, in UTF-16 code units.</summary>
public readonly record struct TextSpan
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or lies behind <paramref name="end"/>.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start, end);
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, End - Start);

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <returns>The smallest span that holds both.</returns>
    public static TextSpan Cover(TextSpan first, TextSpan second) =>
        new(Math.Min(first.Start, second.Start), Math.Max(first.End, second.End));

    public override string ToString() => $"[{Start},{End})";
}
