using System.Numerics;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>The working memory of a cascade on one sentence, used again for the next. Not safe to share between threads.</summary>
internal sealed class CascadeScratch
{
    private readonly Matcher _matcher = new();
    private RuleIndex _index = null!;
    private ulong[] _possible = [], _starts = [];
    private (Rule? Rule, PatternMatch Match)[] _best = [];

    /// <summary>The best match for each place that the last matching gave one; its rule is null where there is none.</summary>
    public ReadOnlySpan<(Rule? Rule, PatternMatch Match)> Best => _best;

    /// <summary>Begins a sentence.</summary>
    /// <returns>The types of its elements, as a mask.</returns>
    public ulong Begin(RuleIndex index, ReadOnlySpan<Element> sequence, Zone zone)
    {
        _index = index;
        if (_possible.Length < index.Width)
            _possible = new ulong[index.Width];
        return index.Possible(sequence, zone, Possible);
    }

    public void AddTypes(ulong types, Zone zone)
    {
        if (types != 0)
            _index.AddTypes(types, zone, Possible);
    }

    /// <summary>False where nothing in the sentence can set off a rule of the phase.</summary>
    public bool IsPossible(PhaseSlice slice) => PossibleOf(slice).ContainsAnyExcept(0UL);

    /// <summary>Tries the phase's rules, in order, wherever they can begin, and keeps for each place the best match.</summary>
    /// <param name="placeOf">The index of the element that a match competes for; -1 where it counts nothing.</param>
    /// <returns>False where none counts.</returns>
    public bool Match(PhaseSlice slice, ReadOnlySpan<Element> sequence, Func<Rule, PatternMatch, int> placeOf)
    {
        int count = slice.Count;
        if (_starts.Length < sequence.Length * count)
            _starts = new ulong[sequence.Length * count];
        if (_best.Length < sequence.Length)
            _best = new (Rule?, PatternMatch)[sequence.Length];
        _best.AsSpan(0, sequence.Length).Clear();
        Span<ulong> tried = stackalloc ulong[count];
        tried.Clear();
        for (int at = 0; at < sequence.Length; at++)
        {
            var starts = _starts.AsSpan(at * count, count);
            _index.Starts(sequence[at], slice, starts);
            for (int i = 0; i < count; i++)
                tried[i] |= starts[i];
        }

        bool any = false;
        for (int word = 0; word < count; word++)
        {
            for (ulong rest = tried[word] & PossibleOf(slice)[word]; rest != 0; rest &= rest - 1)
            {
                int bit = BitOperations.TrailingZeroCount(rest);
                any |= Match(slice.Phase.Rules[(word * 64) + bit], sequence, count, word, 1UL << bit, placeOf);
            }
        }

        return any;
    }

    private Span<ulong> Possible => _possible.AsSpan(0, _index.Width);

    private Span<ulong> PossibleOf(PhaseSlice slice) => _possible.AsSpan(slice.First, slice.Count);

    private bool Match(Rule rule, ReadOnlySpan<Element> sequence, int count, int word, ulong bit, Func<Rule, PatternMatch, int> placeOf)
    {
        bool any = false;
        _matcher.Begin(sequence.Length);
        for (int at = 0; at < sequence.Length; at++)
        {
            if ((_starts[(at * count) + word] & bit) == 0 || !rule.Program.CanStart(sequence[at]) || !_matcher.TryMatch(rule.Program, sequence, at, out var match))
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
