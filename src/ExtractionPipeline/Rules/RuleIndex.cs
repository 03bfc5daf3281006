using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>Tells which rules a sentence can set off, so that only few are tried.</summary>
/// <remarks>
/// Sets of rules are bit strings, the rules of each phase in a run of whole words. They are never too small: what an element's type, word and
/// readings let through is tested again, with case and features, by the rule itself. Immutable.
/// </remarks>
internal sealed class RuleIndex
{
    private const int TypeCount = 64;
    private readonly int _width;
    private readonly ulong[] _always;
    private readonly Dictionary<Zone, ulong[]> _byZone = [];
    private readonly ulong[][] _triggersOfType;
    private readonly RowTable _triggersOfWord = new(), _triggersOfLemma = new();

    public RuleIndex(IEnumerable<RulePhase> phases)
    {
        var slices = ImmutableArray.CreateBuilder<PhaseSlice>();
        foreach (var phase in phases)
        {
            int count = (phase.Rules.Length + 63) / 64;
            slices.Add(new PhaseSlice(phase, _width, count));
            _width += count;
        }

        Slices = slices.ToImmutable();
        _always = new ulong[_width];
        _triggersOfType = Rows();
        foreach (var zone in Enum.GetValues<Zone>())
            _byZone.Add(zone, new ulong[_width]);
        foreach (var slice in Slices)
        {
            for (int rule = 0; rule < slice.Phase.Rules.Length; rule++)
                Add(slice.Phase.Rules[rule], slice.First + (rule >> 6), 1UL << (rule & 63));
        }
    }

    public ImmutableArray<PhaseSlice> Slices { get; }

    /// <summary>How many words a set of rules takes.</summary>
    public int Width => _width;

    /// <summary>Writes the rules that a sequence's elements let expect a match of.</summary>
    /// <returns>The types of the elements, as a mask.</returns>
    public ulong Possible(ReadOnlySpan<Element> sequence, Zone zone, Span<ulong> rules)
    {
        _always.CopyTo(rules);
        ulong types = 0;
        foreach (var element in sequence)
        {
            types |= 1UL << element.Type;
            if (element.Word is not { } word)
                continue;
            _triggersOfWord.AddTo(rules, word.Id);
            foreach (var reading in word.Readings)
                _triggersOfLemma.AddTo(rules, reading.Lemma);
        }

        AddTypes(types, zone, rules);
        return types;
    }

    /// <summary>Adds the rules that further types of element set off.</summary>
    public void AddTypes(ulong types, Zone zone, Span<ulong> rules)
    {
        for (; types != 0; types &= types - 1)
            RowTable.Or(rules, _triggersOfType[System.Numerics.BitOperations.TrailingZeroCount(types)]);
        ReadOnlySpan<ulong> inZone = _byZone[zone];
        for (int i = 0; i < rules.Length; i++)
            rules[i] &= inZone[i];
    }

    private ulong[][] Rows() => [.. Enumerable.Range(0, TypeCount).Select(_ => new ulong[_width])];

    private void Add(Rule rule, int at, ulong bit)
    {
        foreach (var (zone, rules) in _byZone)
            rules[at] |= rule.Zones.IsEmpty || rule.Zones.Contains(zone) ? bit : 0;
        if (rule.Trigger.IsNone)
            _always[at] |= bit;
        AddTypes(_triggersOfType, rule.Trigger.Types, at, bit);
        foreach (int word in rule.Trigger.Words)
            _triggersOfWord.Of(word, _width)[at] |= bit;
        foreach (int lemma in rule.Trigger.Lemmas)
            _triggersOfLemma.Of(lemma, _width)[at] |= bit;
    }

    private static void AddTypes(ulong[][] rows, ulong types, int at, ulong bit)
    {
        for (; types != 0; types &= types - 1)
            rows[System.Numerics.BitOperations.TrailingZeroCount(types)][at] |= bit;
    }

    /// <summary>Sets of rules by small ids, most of them empty.</summary>
    private sealed class RowTable
    {
        private ulong[]?[] _rows = [];

        public ulong[] Of(int id, int width)
        {
            if (id >= _rows.Length)
                Array.Resize(ref _rows, Math.Max(256, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)id + 1)));
            return _rows[id] ??= new ulong[width];
        }

        /// <param name="id">Negative ids have no set.</param>
        public void AddTo(Span<ulong> rules, int id)
        {
            if ((uint)id < (uint)_rows.Length && _rows[id] is { } row)
                Or(rules, row);
        }

        public static void Or(Span<ulong> rules, ReadOnlySpan<ulong> more)
        {
            for (int i = 0; i < rules.Length; i++)
                rules[i] |= more[i];
        }
    }
}

/// <summary>A phase and where its rules stand in a set: its rule n is bit n of the words from <paramref name="First"/> on.</summary>
internal readonly record struct PhaseSlice(RulePhase Phase, int First, int Count);
