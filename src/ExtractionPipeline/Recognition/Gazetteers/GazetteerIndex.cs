using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    /// <summary>Eight kilobytes of marks, for some thousand beginnings.</summary>
    private const int MarkBits = 16;

    private readonly CaseFolding _folding;
    private readonly GazetteerInflector _inflector;
    private readonly Dictionary<ulong, Buckets> _byBeginning = [];

    /// <summary>Beginnings of all names, and of those that words without a capital can be: most words are turned away here.</summary>
    private readonly BeginningMarks _all = new(MarkBits), _small = new(MarkBits);

    public GazetteerIndex(CaseFolding folding, GazetteerInflector inflector) => (_folding, _inflector) = (folding, inflector);

    public void Add(GazetteerEntry entry)
    {
        ReadOnlySpan<char> name = entry.Name;
        Span<char> key = stackalloc char[MaxKeyLength];
        int length = Math.Max(1, Math.Min(MaxKeyLength, LeadLength(name) - 1));
        _folding.Fold(name[..length], key);
        ulong beginning = KeyOf(key[..length]);
        ref var buckets = ref CollectionsMarshal.GetValueRefOrAddDefault(_byBeginning, beginning, out _);
        buckets ??= new Buckets();
        _all.Add(beginning);
        if (!entry.Form.IsAbbreviation && !entry.Form.IsProper)
            _small.Add(beginning);
        if (entry.Form.IsAbbreviation)
            (buckets.Abbreviations ??= new GazetteerBucket(_inflector)).Add(entry);
        else if (entry.Form.IsProper)
            (buckets.Proper ??= new GazetteerBucket(_inflector)).Add(entry);
        else
            (buckets.Other ??= new GazetteerBucket(_inflector)).Add(entry);
    }

    /// <param name="word">The folded word that a name would begin with.</param>
    /// <returns>How many buckets may hold it; those of abbreviations first, then of names with a capital, longer beginnings before shorter.</returns>
    public int Find(ReadOnlySpan<char> word, bool hasCapital, ref GazetteerCandidates candidates)
    {
        int lead = Math.Min(LeadLength(word[..Math.Min(MaxKeyLength, word.Length)]), MaxKeyLength), count = 0;
        var marks = hasCapital ? _all : _small;
        var three = lead > 2 ? Find(word[..3], marks) : null;
        var two = lead > 1 ? Find(word[..2], marks) : null;
        var one = lead > 0 ? Find(word[..1], marks) : null;
        if (hasCapital)
        {
            Add(three?.Abbreviations, ref candidates, ref count);
            Add(two?.Abbreviations, ref candidates, ref count);
            Add(one?.Abbreviations, ref candidates, ref count);
            Add(three?.Proper, ref candidates, ref count);
            Add(two?.Proper, ref candidates, ref count);
            Add(one?.Proper, ref candidates, ref count);
        }

        Add(three?.Other, ref candidates, ref count);
        Add(two?.Other, ref candidates, ref count);
        Add(one?.Other, ref candidates, ref count);
        return count;
    }

    private Buckets? Find(ReadOnlySpan<char> beginning, BeginningMarks marks)
    {
        ulong key = KeyOf(beginning);
        return marks.MayHave(key) ? _byBeginning.GetValueOrDefault(key) : null;
    }

    private static void Add(GazetteerBucket? bucket, ref GazetteerCandidates candidates, ref int count)
    {
        if (bucket is not null)
            candidates[count++] = bucket.Forms;
    }

    /// <summary>The letters of a beginning side by side.</summary>
    private static ulong KeyOf(ReadOnlySpan<char> beginning)
    {
        ulong key = 0;
        foreach (char letter in beginning)
            key = (key << 16) | letter;
        return key;
    }

    private static int LeadLength(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && char.IsLetterOrDigit(text[i]))
            i++;
        return i;
    }

    /// <summary>What begins with the same letters, by how it is written.</summary>
    private sealed class Buckets
    {
        public GazetteerBucket? Abbreviations { get; set; }

        public GazetteerBucket? Proper { get; set; }

        public GazetteerBucket? Other { get; set; }
    }
}
