namespace ExtractionPipeline.Rules;

/// <summary>Sets of tests, each kept once under a number, and their unions.</summary>
internal sealed class TestUnions
{
    private readonly List<int[]> _members = [];
    private readonly Dictionary<int, int> _single = [];
    private readonly Dictionary<(int, int), int> _joined = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);

    public int[] Members(int union) => _members[union];

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
