using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Dates;

/// <summary>In which order a language writes `02/03/2024`.</summary>
public enum NumericDateOrder : byte
{
    /// <summary>Both orders are in use: such a date counts only where one number is above 12, or both are the same.</summary>
    Either,
    DayFirst,
}

/// <summary>The words and patterns of dates in one language, from `models/&lt;lang&gt;/dates.yaml`.</summary>
/// <remarks>Immutable once loaded, safe to share.</remarks>
public sealed class DateLexicon
{
    /// <summary>A power of two, some thirty times the number of words.</summary>
    private const int FilterSize = 16384;

    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _words;
    private readonly bool[] _mayBeWord = new bool[FilterSize];
    private readonly FrozenSet<int> _daySuffixes;
    private readonly FrozenSet<int> _fromSuffixes;
    private readonly FrozenSet<int> _boundSuffixes;
    private readonly FrozenSet<int> _yearSuffixes;
    private readonly FrozenSet<int> _capitalized;
    private readonly ImmutableArray<ClassEntry>[] _entries;
    private readonly string[] _classes;

    internal DateLexicon(DateLexiconBuilder built)
    {
        _words = built.Words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (string word in built.Words.Keys)
            _mayBeWord[FilterSlot(word)] = true;
        _daySuffixes = built.DaySuffixes.ToFrozenSet();
        _fromSuffixes = built.FromSuffixes.ToFrozenSet();
        _boundSuffixes = built.BoundSuffixes.ToFrozenSet();
        _yearSuffixes = built.YearSuffixes.ToFrozenSet();
        _capitalized = built.Capitalized.ToFrozenSet();
        _classes = [.. built.Classes];
        _entries = new ImmutableArray<ClassEntry>[built.Words.Count];
        Array.Fill(_entries, []);
        foreach (var entry in built.Entries.OrderByDescending(e => e.Rest.Length))
            _entries[entry.First] = _entries[entry.First].Add(entry);
        (Order, Plan, Traps, OfDocument) = (built.Order, built.Plan, [.. built.Traps], [.. built.OfDocument]);
        CapitalMonthNamesDay = built.CapitalMonthNamesDay;
        (Publication, Release) = (built.Publication.ToFrozenSet(), built.Release.ToFrozenSet());
        (Prose, Byline) = (built.Prose.ToFrozenSet(), built.Byline.ToFrozenSet());
    }

    public NumericDateOrder Order { get; }

    /// <summary>True where months are written small, so that a capital makes the name of a day (`20 Yanvar`).</summary>
    internal bool CapitalMonthNamesDay { get; }

    internal DatePlan Plan { get; }

    /// <summary>Where a match is no date at all: `№ 5/2024`, a street's name.</summary>
    internal ImmutableArray<DateContext> Traps { get; }

    /// <summary>Where a date is that of a document, a birth or an anniversary.</summary>
    internal ImmutableArray<DateContext> OfDocument { get; }

    /// <summary>Words that mark the date beside them as the document's own (`published`).</summary>
    internal FrozenSet<int> Publication { get; }

    /// <summary>Words for what a ministry publishes: a short line of them and a date is a title (`Media advisory, 9 May 2025`).</summary>
    internal FrozenSet<int> Release { get; }

    /// <summary>Words before a date that make it running prose (`on`, `since`).</summary>
    internal FrozenSet<int> Prose { get; }

    /// <summary>Words that open a line of authors (`by`).</summary>
    internal FrozenSet<int> Byline { get; }

    /// <param name="languageFolder">The language's folder of `models`.</param>
    /// <exception cref="InvalidDataException">The file is missing or faulty; the message names file, entry and cure.</exception>
    public static DateLexicon Load(string languageFolder, CaseFolding folding) => DateLexiconBuilder.Load(languageFolder, folding);

    internal bool TryGetWord(ReadOnlySpan<char> folded, out int id)
    {
        id = DateAtom.UnknownWord;
        return _mayBeWord[FilterSlot(folded)] && _words.TryGetValue(folded, out id);
    }

    /// <summary>Most words of a text are no date words: first and last letter and length tell that without a look-up.</summary>
    private static int FilterSlot(ReadOnlySpan<char> word) => ((word[0] * 37) + (word[^1] * 101) + (word.Length * 613)) & (FilterSize - 1);

    internal bool IsNumberSuffix(int word) => IsDaySuffix(word) || IsYearSuffix(word);

    internal bool IsDaySuffix(int word) => _daySuffixes.Contains(word);

    /// <summary>True for the day suffixes that open a range (`-dən`).</summary>
    internal bool IsFromSuffix(int word) => _fromSuffixes.Contains(word);

    /// <summary>True for the day suffixes that only bound a time (`-dək`).</summary>
    internal bool IsBoundSuffix(int word) => _boundSuffixes.Contains(word);

    internal bool IsYearSuffix(int word) => _yearSuffixes.Contains(word);

    /// <summary>True for classes whose words count only with a capital (`May`, `March`).</summary>
    internal bool NeedsCapital(int classId) => _capitalized.Contains(classId);

    internal string ClassName(int classId) => _classes[classId];

    /// <summary>The class entries that begin with a word, those of more words first.</summary>
    internal ImmutableArray<ClassEntry> EntriesOf(int word) => word < 0 ? [] : _entries[word];

    /// <param name="First">The word's id.</param>
    /// <param name="Value">What the word says: a month's number, `-1` for `last`; 0 in classes without values.</param>
    /// <param name="Rest">The ids of the words behind the first (`axşamı` of `çərşənbə axşamı`).</param>
    internal sealed record ClassEntry(int First, int Class, int Value, ImmutableArray<int> Rest);
}
