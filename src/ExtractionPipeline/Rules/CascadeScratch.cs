using System.Numerics;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>The working memory of a cascade on one sentence, used again for the next. Not safe to share between threads.</summary>
internal sealed class CascadeScratch
{
    private readonly Matcher _matcher = new();
    private RuleIndex _index = null!;
    private ulong[] _possible = [], _rows = [];
    private (int At, int Next)[] _trials = new (int, int)[64];
    private int[] _firstTrials = [];
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
        if (_best.Length < sequence.Length)
            _best = new (Rule?, PatternMatch)[sequence.Length];
        _best.AsSpan(0, sequence.Length).Clear();
        var tested = slice.Phase.Tests.Test(sequence, ref _rows);
        FindTrials(slice, tested);
        bool any = false;
        for (int rule = 0; rule < slice.Phase.Rules.Length; rule++)
        {
            if (_firstTrials[rule] >= 0)
                any |= Match(slice.Phase.Rules[rule], tested, _firstTrials[rule], placeOf);
        }

        return any;
    }

    /// <summary>Lists for each rule, in text order, the elements from which it is to be tried.</summary>
    private void FindTrials(PhaseSlice slice, in TestedSequence sequence)
    {
        if (_firstTrials.Length < slice.Phase.Rules.Length)
            _firstTrials = new int[slice.Count * 64];
        _firstTrials.AsSpan(0, slice.Phase.Rules.Length).Fill(-1);
        var possible = PossibleOf(slice);
        int count = 0;
        for (int at = sequence.Length - 1; at >= 0; at--)
        {
            var starts = slice.Phase.Tests.StartsAt(sequence, at);
            for (int word = 0; word < starts.Length; word++)
            {
                for (ulong rest = starts[word] & possible[word]; rest != 0; rest &= rest - 1)
                {
                    if (count == _trials.Length)
                        Array.Resize(ref _trials, count * 2);
                    ref int first = ref _firstTrials[(word * 64) + BitOperations.TrailingZeroCount(rest)];
                    _trials[count] = (at, first);
                    first = count++;
                }
            }
        }
    }

    private Span<ulong> Possible => _possible.AsSpan(0, _index.Width);

    private Span<ulong> PossibleOf(PhaseSlice slice) => _possible.AsSpan(slice.First, slice.Count);

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
