using System.Numerics;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>The working memory of a cascade on one sentence, used again for the next. Not safe to share between threads.</summary>
internal sealed class CascadeScratch
{
    private readonly Matcher _matcher = new();
    private RuleIndex _index = null!;
    private Zone _zone;
    private ulong[] _rows = [], _all = [], _found = [];
    private int[] _starts = [], _firstTrials = [];
    private (int At, int Next)[] _trials = new (int, int)[64];
    private (Rule? Rule, PatternMatch Match)[] _best = [];
    private int _rowsEnd, _length;

    /// <summary>The best match for each place that the last matching gave one; its rule is null where there is none.</summary>
    public ReadOnlySpan<(Rule? Rule, PatternMatch Match)> Best => _best;

    /// <summary>Begins a sentence.</summary>
    public void Begin(RuleIndex index, ReadOnlySpan<Element> sequence, Zone zone)
    {
        (_index, _zone, _rowsEnd) = (index, zone, 0);
        if (_starts.Length < sequence.Length)
            _starts = new int[sequence.Length];
        BeginRewriting();
        foreach (var element in sequence)
            Put(element);
    }

    /// <summary>Goes to the start of the sequence: all of it is to be kept or replaced, in order.</summary>
    public void BeginRewriting() => _length = 0;

    /// <summary>Keeps an element.</summary>
    /// <param name="at">Where it stands so far.</param>
    public void Keep(int at) => _starts[_length++] = _starts[at];

    /// <summary>Puts a new element in the place of those that are not kept.</summary>
    public void Put(Element element)
    {
        int width = _index.Width;
        if (_rows.Length < _rowsEnd + width)
            Array.Resize(ref _rows, Math.Max(_rows.Length * 2, 32 * width));
        _index.Write(element, _rows.AsSpan(_rowsEnd, width));
        _starts[_length++] = _rowsEnd;
        _rowsEnd += width;
    }

    private static void AddTo(Span<ulong> all, ReadOnlySpan<ulong> row)
    {
        int at = 0;
        for (; at <= row.Length - Vector<ulong>.Count; at += Vector<ulong>.Count)
            (new Vector<ulong>(all[at..]) | new Vector<ulong>(row[at..])).CopyTo(all[at..]);
        for (; at < row.Length; at++)
            all[at] |= row[at];
    }

    /// <summary>False where the sentence lacks something that every rule of the phase needs.</summary>
    public bool IsPossible(PhaseSlice slice)
    {
        int width = slice.End - slice.Starts;
        if (_all.Length < width)
            _all = new ulong[width];
        var all = _all.AsSpan(0, width);
        all.Clear();
        foreach (int start in _starts.AsSpan(0, _length))
            AddTo(all, _rows.AsSpan(start + slice.Starts, width));
        var inZone = slice.In(_zone);
        for (int word = 0; word < inZone.Length; word++)
        {
            ulong rules = inZone[word] & all[word];
            for (int need = 0; need < Requirements.Most; need++)
                rules &= slice.FreeOf(need)[word] | all[slice.NeedsAt(need) - slice.Starts + word];
            if (rules != 0)
                return true;
        }

        return false;
    }

    /// <summary>The sequence with the bits of a phase's tests.</summary>
    public TestedSequence Tested(PhaseSlice slice, ReadOnlySpan<Element> sequence) => new(sequence, _rows, _starts.AsSpan(0, sequence.Length), slice.First);

    /// <summary>Tries the phase's rules, in order, wherever they can begin, and keeps for each place the best match.</summary>
    /// <param name="placeOf">The index of the element that a match competes for; -1 where it counts nothing.</param>
    /// <returns>False where none counts.</returns>
    public bool Match(PhaseSlice slice, ReadOnlySpan<Element> sequence, Func<Rule, PatternMatch, int> placeOf)
    {
        if (_best.Length < sequence.Length)
            _best = new (Rule?, PatternMatch)[sequence.Length];
        _best.AsSpan(0, sequence.Length).Clear();
        FindTrials(slice, sequence.Length);
        var tested = Tested(slice, sequence);
        bool any = false;
        for (int rule = 0; rule < slice.Phase.Rules.Length; rule++)
        {
            if (_firstTrials[rule] >= 0)
                any |= Match(slice.Phase.Rules[rule], tested, _firstTrials[rule], placeOf);
        }

        return any;
    }

    /// <summary>Lists for each rule, in text order, the elements that it may begin at and that have all it needs in them or behind.</summary>
    private void FindTrials(PhaseSlice slice, int length)
    {
        int words = slice.Count, count = 0;
        if (_firstTrials.Length < words * 64)
            _firstTrials = new int[words * 64];
        _firstTrials.AsSpan(0, words * 64).Fill(-1);
        if (_found.Length < words * Requirements.Most)
            _found = new ulong[words * Requirements.Most];
        for (int need = 0; need < Requirements.Most; need++)
            slice.FreeOf(need).CopyTo(_found.AsSpan(need * words));
        var inZone = slice.In(_zone);
        for (int at = length - 1; at >= 0; at--)
        {
            var row = _rows.AsSpan(_starts[at], _index.Width);
            var next = at + 1 < length ? _rows.AsSpan(_starts[at + 1] + slice.Seconds, words) : default;
            for (int word = 0; word < words; word++)
            {
                ulong rules = row[slice.Starts + word] & inZone[word] & (slice.Short[word] | (next.IsEmpty ? 0 : next[word]));
                for (int need = 0; need < Requirements.Most; need++)
                    rules &= _found[(need * words) + word] |= row[slice.NeedsAt(need) + word];
                for (; rules != 0; rules &= rules - 1)
                {
                    if (count == _trials.Length)
                        Array.Resize(ref _trials, count * 2);
                    ref int first = ref _firstTrials[(word * 64) + BitOperations.TrailingZeroCount(rules)];
                    _trials[count] = (at, first);
                    first = count++;
                }
            }
        }
    }

    private bool Match(Rule rule, in TestedSequence sequence, int firstTrial, Func<Rule, PatternMatch, int> placeOf)
    {
        bool any = false;
        _matcher.Begin(sequence.Length);
        for (int trial = firstTrial; trial >= 0; trial = _trials[trial].Next)
        {
            if (!_matcher.TryMatch(rule.Program, sequence, _trials[trial].At, out var match))
                continue;
            int place = placeOf(rule, match);
            if (place < 0)
                continue;
            ref var best = ref _best[place];
            if (best.Rule is null || Beats(rule, match, best.Rule, best.Match))
                best = (rule, match);
            any = true;
        }

        return any;
    }

    private static bool Beats(Rule rule, in PatternMatch match, Rule rival, in PatternMatch other) => rule.Priority != rival.Priority
        ? rule.Priority > rival.Priority
        : match.End - match.Start > other.End - other.Start;
}
