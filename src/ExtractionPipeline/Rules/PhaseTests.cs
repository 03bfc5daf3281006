using System.Collections.Immutable;
using System.Numerics;

namespace ExtractionPipeline.Rules;

/// <summary>Answers all tests of a phase's rules for an element at once: one bit a test, looked up by the element's type, shape and word.</summary>
/// <remarks>
/// Behind the bits of the tests stands one for each rule that may begin at the element. A bit is never too low; where a test asks more
/// than can be looked up (features, the case of a phrase), whoever reads its bit asks the test itself too. Immutable.
/// </remarks>
internal sealed class PhaseTests
{
    private const int TypeCount = 64, ShapeCount = 8;
    private readonly int _startsAt;
    private readonly ulong[][] _ofType;
    private readonly ulong[]?[] _ofShape = new ulong[]?[ShapeCount];
    private readonly Rows<ulong[]> _ofWord = new();
    private readonly Rows<List<(LemmaForm Form, ulong[] Row)>> _ofLemma = new();

    private PhaseTests(List<ImmutableArray<ElementSet>> tests, IReadOnlyList<ImmutableArray<ElementSet>> starts)
    {
        _startsAt = (tests.Count + 63) / 64;
        StartsCount = (starts.Count + 63) / 64;
        Width = _startsAt + StartsCount;
        _ofType = [.. Enumerable.Range(0, TypeCount).Select(_ => new ulong[Width])];
        for (int i = 0; i < tests.Count; i++)
            Add(tests[i], i);
        for (int i = 0; i < starts.Count; i++)
            Add(starts[i], (_startsAt * 64) + i);
    }

    /// <summary>How many words of 64 bits an element takes.</summary>
    public int Width { get; }

    /// <summary>How many of them are for the rules.</summary>
    public int StartsCount { get; }

    /// <summary>Writes the bits of each element of a sequence.</summary>
    /// <param name="rows">Used again where it is long enough.</param>
    public TestedSequence Test(ReadOnlySpan<Element> sequence, ref ulong[] rows)
    {
        if (rows.Length < sequence.Length * Width)
            rows = new ulong[sequence.Length * Width];
        for (int at = 0; at < sequence.Length; at++)
            Write(sequence[at], rows.AsSpan(at * Width, Width));
        return new TestedSequence(sequence, rows, Width);
    }

    /// <summary>The rules that may match from an element of a tested sequence on.</summary>
    public ReadOnlySpan<ulong> StartsAt(in TestedSequence sequence, int at) => sequence.Rows.Slice((at * Width) + _startsAt, StartsCount);

    private void Write(Element element, Span<ulong> row)
    {
        _ofType[element.Type].CopyTo(row);
        if (element.Type != Taxonomy.Token)
            return;
        for (uint shapes = (uint)element.Shape; shapes != 0; shapes &= shapes - 1)
            AddTo(row, _ofShape[BitOperations.TrailingZeroCount(shapes)]);
        if (element.Word is not { } word)
            return;
        AddTo(row, _ofWord.Find(word.Id));
        foreach (ref readonly var reading in word.Readings.AsSpan())
        {
            if (_ofLemma.Find(reading.Lemma) is not { } forms)
                continue;
            foreach (var (form, more) in forms)
            {
                if (form.Allows(reading))
                    AddTo(row, more);
            }
        }
    }

    private static void AddTo(Span<ulong> row, ulong[]? more)
    {
        if (more is null)
            return;
        for (int i = 0; i < row.Length; i++)
            row[i] |= more[i];
    }

    private void Add(ImmutableArray<ElementSet> sets, int bit)
    {
        foreach (var set in sets)
        {
            for (ulong types = set.Types; types != 0; types &= types - 1)
                Set(_ofType[BitOperations.TrailingZeroCount(types)], bit);
            for (uint shapes = (uint)set.Shapes; shapes != 0; shapes &= shapes - 1)
                Set(_ofShape[BitOperations.TrailingZeroCount(shapes)] ??= new ulong[Width], bit);
            foreach (int word in set.Words)
                Set(_ofWord.Of(word, () => new ulong[Width]), bit);
            foreach (var form in set.Lemmas)
                Set(RowOf(form), bit);
        }
    }

    private ulong[] RowOf(LemmaForm form)
    {
        var forms = _ofLemma.Of(form.Lemma, () => []);
        int at = forms.FindIndex(f => f.Form == form);
        if (at >= 0)
            return forms[at].Row;
        forms.Add((form, new ulong[Width]));
        return forms[^1].Row;
    }

    private static void Set(ulong[] row, int bit) => row[bit >> 6] |= 1UL << bit;

    /// <summary>Collects the tests of a phase while its rules are compiled; what lets the same elements through is one test.</summary>
    public sealed class Builder
    {
        private readonly Dictionary<Atom, int> _atoms = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<ElementSet, int> _sets = [];
        private readonly List<ImmutableArray<ElementSet>> _tests = [];
        private readonly Unions _unions = new();
        private readonly Dictionary<int, int> _unionBits = [];

        /// <summary>The bit that is set for all elements.</summary>
        public int Always => BitOf(ElementSet.All);

        /// <returns>The bit of a test.</returns>
        public int Test(Atom atom)
        {
            if (!_atoms.TryGetValue(atom, out int bit))
                _atoms.Add(atom, bit = BitOf(ElementSet.Of(atom)));
            return bit;
        }

        public int UnionOf(int bit) => _unions.Of(bit);

        /// <returns>-1 where one of the two is -1.</returns>
        public int Union(int first, int second) => first < 0 || second < 0 ? -1 : _unions.Join(first, second);

        /// <returns>The bit that is set where one of a union's is.</returns>
        public int BitOf(int union)
        {
            if (_unions.Members(union) is { Length: 1 } only)
                return only[0];
            if (!_unionBits.TryGetValue(union, out int bit))
                _unionBits.Add(union, bit = Add([.. _unions.Members(union).ToArray().SelectMany(b => _tests[b]).Distinct()]));
            return bit;
        }

        /// <param name="starts">For each rule the bit of its first element; negative where a match may be empty.</param>
        public PhaseTests Build(IEnumerable<int> starts) => new(_tests, [.. starts.Select(s => s < 0 ? [ElementSet.All] : _tests[s])]);

        private int BitOf(ElementSet set)
        {
            if (!_sets.TryGetValue(set, out int bit))
                _sets.Add(set, bit = Add([set]));
            return bit;
        }

        private int Add(ImmutableArray<ElementSet> sets)
        {
            _tests.Add(sets);
            return _tests.Count - 1;
        }
    }

    /// <summary>Sets of bits, each once, and their unions.</summary>
    private sealed class Unions
    {
        private readonly List<int[]> _members = [];
        private readonly Dictionary<int, int> _single = [];
        private readonly Dictionary<(int, int), int> _joined = [];
        private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

        public ReadOnlySpan<int> Members(int union) => _members[union];

        public int Of(int bit)
        {
            if (!_single.TryGetValue(bit, out int union))
                _single.Add(bit, union = Add([bit]));
            return union;
        }

        public int Join(int first, int second)
        {
            if (first == second)
                return first;
            if (!_joined.TryGetValue((first, second), out int union))
                _joined.Add((first, second), union = Add([.. _members[first].Union(_members[second]).Order()]));
            return union;
        }

        private int Add(int[] members)
        {
            string key = string.Join(' ', members);
            if (!_known.TryGetValue(key, out int union))
            {
                _known.Add(key, union = _members.Count);
                _members.Add(members);
            }

            return union;
        }
    }

    /// <summary>Values by small ids, most of which have none.</summary>
    private sealed class Rows<T>
        where T : class
    {
        private T?[] _rows = [];

        public T? Find(int id) => (uint)id < (uint)_rows.Length ? _rows[id] : null;

        public T Of(int id, Func<T> make)
        {
            if (id >= _rows.Length)
                Array.Resize(ref _rows, Math.Max(64, (int)BitOperations.RoundUpToPowerOf2((uint)id + 1)));
            return _rows[id] ??= make();
        }
    }
}

/// <summary>Elements with the bits of a phase's tests.</summary>
internal readonly ref struct TestedSequence(ReadOnlySpan<Element> elements, ReadOnlySpan<ulong> rows, int width)
{
    public ReadOnlySpan<Element> Elements { get; } = elements;

    public ReadOnlySpan<ulong> Rows { get; } = rows;

    public int Length => Elements.Length;

    /// <param name="test">A bit of <see cref="PhaseTests"/>.</param>
    public bool Holds(int at, int test) => (Rows[(at * width) + (test >> 6)] >> test & 1) != 0;
}
