namespace ExtractionPipeline.Languages;

/// <summary>Keeps what was found out about the words met last: documents name the same persons.</summary>
/// <remarks>
/// A table of fixed size with two places for a word, in which the older of two makes room; what <paramref name="read"/> says of a word must depend on nothing else,
/// so that what is kept changes no result. Safe to share between threads.
/// </remarks>
/// <param name="slots">How many words are kept at most; a power of two.</param>
internal sealed class RecentWords<T>(int slots, Func<string, T> read)
    where T : class
{
    private readonly Entry?[] _entries = new Entry?[slots];

    /// <param name="word">Folded.</param>
    public T Of(ReadOnlySpan<char> word)
    {
        int slot = string.GetHashCode(word) & (slots - 2); // the even one of a pair: both words of a pair look at the same two places
        // Each place is read once: another thread may put another word there meanwhile.
        if (_entries[slot] is { } entry && word.SequenceEqual(entry.Word))
            return entry.Value;
        if (_entries[slot + 1] is { } older && word.SequenceEqual(older.Word))
            return older.Value;
        string kept = word.ToString();
        T value = read(kept);
        _entries[slot + 1] = _entries[slot];
        _entries[slot] = new Entry(kept, value);
        return value;
    }

    private sealed record Entry(string Word, T Value);
}
