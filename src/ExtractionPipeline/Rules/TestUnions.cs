namespace ExtractionPipeline.Rules;

/// <summary>Sets of tests, each kept once under a number, and their unions.</summary>
internal sealed class TestUnions
{
    private readonly List<int[]> _members = [];
    private readonly Dictionary<int, int> _single = [];
    private readonly Dictionary<long, int> _joined = [];
    private readonly Dictionary<int[], int> _known = new(new SameMembers());

    /// <returns>The tests of a union, in rising order.</returns>
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
        long pair = ((long)first << 32) | (uint)second;
        if (!_joined.TryGetValue(pair, out int union))
            _joined.Add(pair, union = Add(Merge(_members[first], _members[second])));
        return union;
    }

    private int Add(int[] members)
    {
        if (!_known.TryGetValue(members, out int union))
        {
            _known.Add(members, union = _members.Count);
            _members.Add(members);
        }

        return union;
    }

    private static int[] Merge(int[] first, int[] second)
    {
        int[] merged = new int[first.Length + second.Length];
        int count = 0;
        for (int i = 0, j = 0; i < first.Length || j < second.Length;)
        {
            int next = j == second.Length || (i < first.Length && first[i] <= second[j]) ? first[i] : second[j];
            i += i < first.Length && first[i] == next ? 1 : 0;
            j += j < second.Length && second[j] == next ? 1 : 0;
            merged[count++] = next;
        }

        return merged[..count];
    }

    private sealed class SameMembers : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] members)
        {
            var hash = new HashCode();
            foreach (int member in members)
                hash.Add(member);
            return hash.ToHashCode();
        }
    }
}
