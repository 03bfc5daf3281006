using System.Runtime.CompilerServices;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>The buckets that may hold a name that begins with a given word.</summary>
[InlineArray(GazetteerIndex.MaxCandidates)]
internal struct GazetteerCandidates
{
    private GazetteerForms? _first;
}

/// <summary>All entries of a language, by the beginning of their names.</summary>
/// <remarks>
/// Safe to share once filled. Names keep the beginning of their base form in all their forms: three letters, of a word of three letters or
/// fewer all but the last (`Уфа`, в Уфе). Names written with a capital stand apart, for only words with a capital can be theirs, and so do
/// abbreviations, which go before names in capitals (GUAM is not Guam).
/// </remarks>
internal sealed class GazetteerIndex
{
    public const int MaxCandidates = 3 * MaxKeyLength;

    private const int MaxKeyLength = 3;

    private readonly CaseFolding _folding;
    private readonly GazetteerInflector _inflector;
    private readonly Buckets _abbreviations = new();
    private readonly Buckets _proper = new();
    private readonly Buckets _other = new();

    public GazetteerIndex(CaseFolding folding, GazetteerInflector inflector) => (_folding, _inflector) = (folding, inflector);

    public void Add(GazetteerEntry entry)
    {
        ReadOnlySpan<char> name = entry.Name;
        Span<char> key = stackalloc char[MaxKeyLength];
        int length = Math.Max(1, Math.Min(MaxKeyLength, LeadLength(name) - 1));
        _folding.Fold(name[..length], key);
        Buckets buckets = entry.Form.IsAbbreviation ? _abbreviations : entry.Form.IsProper ? _proper : _other;
        buckets.Of(key[..length], _inflector).Add(entry);
    }

    /// <param name="word">The folded word that a name would begin with.</param>
    /// <returns>How many buckets may hold it; those of abbreviations first, then of names with a capital.</returns>
    public int Find(ReadOnlySpan<char> word, bool hasCapital, ref GazetteerCandidates candidates)
    {
        int lead = Math.Min(LeadLength(word), MaxKeyLength), count = 0;
        if (hasCapital)
        {
            count = _abbreviations.Find(word[..lead], ref candidates, count);
            count = _proper.Find(word[..lead], ref candidates, count);
        }

        return _other.Find(word[..lead], ref candidates, count);
    }

    private static int LeadLength(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && char.IsLetterOrDigit(text[i]))
            i++;
        return i;
    }

    private sealed class Buckets
    {
        private readonly Dictionary<string, GazetteerBucket> _byKey = new(StringComparer.Ordinal);
        private readonly Dictionary<string, GazetteerBucket>.AlternateLookup<ReadOnlySpan<char>> _lookup;

        public Buckets() => _lookup = _byKey.GetAlternateLookup<ReadOnlySpan<char>>();

        public GazetteerBucket Of(ReadOnlySpan<char> key, GazetteerInflector inflector)
        {
            if (!_lookup.TryGetValue(key, out GazetteerBucket? bucket))
                _lookup[key] = bucket = new GazetteerBucket(inflector);
            return bucket;
        }

        public int Find(ReadOnlySpan<char> beginning, ref GazetteerCandidates candidates, int count)
        {
            for (int length = beginning.Length; length > 0; length--)
            {
                if (_lookup.TryGetValue(beginning[..length], out GazetteerBucket? bucket))
                    candidates[count++] = bucket.Forms;
            }

            return count;
        }
    }
}
