namespace ExtractionPipeline.Languages;

/// <summary>Keeps what was found out about the words met last: documents name the same persons.</summary>
/// <remarks>
/// A table of fixed size in which a word takes the place of another; what <paramref name="read"/> says of a word must depend on nothing else,
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
        ref Entry? slot = ref _entries[string.GetHashCode(word) & (slots - 1)];
        Entry? entry = slot; // read once: another thread may put another word there meanwhile
        if (entry is not null && word.SequenceEqual(entry.Word))
            return entry.Value;
        string kept = word.ToString();
        T value = read(kept);
        slot = new Entry(kept, value);
        return value;
    }

    private sealed record Entry(string Word, T Value);
}
