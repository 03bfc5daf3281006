using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>Collects the tests of a phase's rules while they are compiled: each is a bit, and what lets the same elements through is one.</summary>
internal sealed class TestBuilder
{
    private readonly Dictionary<Atom, int> _atoms = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ElementSet, int> _sets = [];
    private readonly List<ImmutableArray<ElementSet>> _tests = [];
    private readonly TestUnions _unions = new();
    private readonly Dictionary<int, int> _unionBits = [];
    private readonly Dictionary<PatternNode, PatternProgram> _ahead = new(ReferenceEqualityComparer.Instance);

    /// <summary>The bit that is set for all elements.</summary>
    public int Always => BitOf(ElementSet.All);

    /// <returns>The bit of a test.</returns>
    public int Test(Atom atom)
    {
        if (!_atoms.TryGetValue(atom, out int bit))
            _atoms.Add(atom, bit = BitOf(ElementSet.Of(atom)));
        return bit;
    }

    /// <returns>The program of a look ahead; of a macro's, which many rules hold, one for all.</returns>
    public PatternProgram Ahead(PatternNode node)
    {
        if (!_ahead.TryGetValue(node, out var program))
            _ahead.Add(node, program = PatternProgram.Compile(node, this));
        return program;
    }

    public int UnionOf(int bit) => _unions.Of(bit);

    /// <returns>The bits of a union's tests.</returns>
    public int[] Members(int union) => _unions.Members(union);

    /// <returns>The union of two unions; -1 where one of them is -1.</returns>
    public int Union(int first, int second) => first < 0 || second < 0 ? -1 : _unions.Join(first, second);

    /// <returns>The bit that is set where one of a union's is.</returns>
    public int BitOf(int union)
    {
        if (_unions.Members(union) is [var only])
            return only;
        if (!_unionBits.TryGetValue(union, out int bit))
            _unionBits.Add(union, bit = Add([.. _unions.Members(union).SelectMany(b => _tests[b]).Distinct()]));
        return bit;
    }

    /// <returns>For each bit the elements for which it is set.</returns>
    public ImmutableArray<ImmutableArray<ElementSet>> Build() => [.. _tests];

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
