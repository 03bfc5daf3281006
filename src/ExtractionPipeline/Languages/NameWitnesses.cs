namespace ExtractionPipeline.Languages;

/// <summary>The name words of one document: as they stand, and as already decided. Words are folded.</summary>
public sealed class NameWitnesses
{
    private const int PrefixLength = 3;

    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _seenByPrefix;
    private readonly HashSet<string> _seen;
    private readonly Dictionary<string, Gender> _decided;

    /// <param name="seen">Words of names as the document writes them.</param>
    /// <param name="decided">Base forms that fuller mentions settled, with the sex of their bearer.</param>
    public NameWitnesses(IEnumerable<string> seen, IEnumerable<KeyValuePair<string, Gender>> decided)
    {
        _seen = [.. seen];
        var byPrefix = _seen.Where(w => w.Length >= PrefixLength).GroupBy(w => w[..PrefixLength]).ToDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray());
        _seenByPrefix = byPrefix.GetAlternateLookup<ReadOnlySpan<char>>();
        _decided = new Dictionary<string, Gender>(decided);
    }

    private NameWitnesses(NameWitnesses seen, Dictionary<string, Gender> decided) =>
        (_seen, _seenByPrefix, _decided) = (seen._seen, seen._seenByPrefix, decided);

    public static NameWitnesses None { get; } = new([], []);

    /// <returns>The same words, of which fuller mentions settled some.</returns>
    public NameWitnesses Deciding(Dictionary<string, Gender> decided) => new(this, decided);

    public bool HasSeen(string word) => _seen.Contains(word);

    public bool TryGetDecided(string baseForm, out Gender gender)
    {
        gender = Gender.Unknown;
        return _decided.Count > 0 && _decided.TryGetValue(baseForm, out gender);
    }

    /// <returns>Seen words that share the first three letters; empty for shorter words.</returns>
    public ReadOnlySpan<string> Near(ReadOnlySpan<char> word) =>
        word.Length >= PrefixLength && _seenByPrefix.TryGetValue(word[..PrefixLength], out string[]? near) ? near : [];
}
