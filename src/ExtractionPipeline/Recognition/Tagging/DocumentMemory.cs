using System.Buffers;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>What a document says of each stem: how its occurrences are written and how the first pass labelled them.</summary>
/// <remarks>A table over pooled arrays; made for one document, then disposed. Time is linear in the number of tokens.</remarks>
internal sealed class DocumentMemory : IDisposable
{
    /// <summary>Outside, then the seven types of beginning labels, by <see cref="BucketOf"/>.</summary>
    private const int Buckets = 8;

    private readonly int _mask;
    private readonly ulong[] _keys;
    private readonly int[] _small;
    private readonly int[] _capital;
    private readonly ushort[] _votes;
    private readonly int[] _slots;

    public DocumentMemory(int tokens)
    {
        int capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, tokens * 2));
        _mask = capacity - 1;
        _keys = Cleared<ulong>(capacity);
        _small = Cleared<int>(capacity);
        _capital = Cleared<int>(capacity);
        _votes = Cleared<ushort>(capacity * Buckets);
        _slots = ArrayPool<int>.Shared.Rent(tokens + 1);
    }

    public void Add(int token, in TokenFacts facts)
    {
        if (!facts.Has(TokenTraits.Word))
        {
            _slots[token] = -1;
            return;
        }

        int slot = (int)(facts.Stem >> 24) & _mask;
        while (_keys[slot] != 0 && _keys[slot] != facts.Stem)
            slot = (slot + 1) & _mask;
        _keys[slot] = facts.Stem;
        _slots[token] = slot;
        if (!facts.Has(TokenTraits.Capitalized))
            _small[slot]++;
        else if (CountsAsCapital(facts))
            _capital[slot]++;
    }

    public TokenTraits TraitsElsewhere(int token, in TokenFacts facts)
    {
        int slot = _slots[token];
        if (slot < 0)
            return TokenTraits.None;
        int small = _small[slot] - (facts.Has(TokenTraits.Capitalized) ? 0 : 1);
        int capital = _capital[slot] - (CountsAsCapital(facts) ? 1 : 0);
        return (small > 0 ? TokenTraits.SmallElsewhere : 0) | (capital > 0 ? TokenTraits.CapitalElsewhere : 0);
    }

    /// <summary>Counts a label of the first pass.</summary>
    public void Vote(int token, int nameLane)
    {
        if (_slots[token] >= 0)
            _votes[(_slots[token] * Buckets) + BucketOf(nameLane)]++;
    }

    /// <returns>False where the document has the word only here.</returns>
    public bool TryRead(int token, int ownLane, out DocumentVote vote)
    {
        vote = default;
        if (_slots[token] < 0)
            return false;
        int start = _slots[token] * Buckets, best = 0, bestCount = 0, total = 0;
        for (int bucket = 0; bucket < Buckets; bucket++)
        {
            int count = _votes[start + bucket] - (bucket == BucketOf(ownLane) ? 1 : 0);
            total += count;
            if (count > bestCount)
                (best, bestCount) = (bucket, count);
        }

        if (total == 0)
            return false;
        vote = new DocumentVote(best + 1, (byte)((bestCount == total ? 2 : 0) + (total > 1 ? 1 : 0)));
        return true;
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_keys);
        ArrayPool<int>.Shared.Return(_small);
        ArrayPool<int>.Shared.Return(_capital);
        ArrayPool<ushort>.Shared.Return(_votes);
        ArrayPool<int>.Shared.Return(_slots);
    }

    private static bool CountsAsCapital(in TokenFacts facts) =>
        facts.Has(TokenTraits.Capitalized) && !facts.Has(TokenTraits.SentenceInitial) && !facts.Has(TokenTraits.AllCapitals);

    /// <summary>Outside is 0, a type one more than its place in the names layer; a person's beginning and inside are told apart as 1 and 7.</summary>
    private static int BucketOf(int nameLane) => nameLane == TagSet.Inside(EntityType.Person) ? 7 : (nameLane + 1) >> 1;

    private static T[] Cleared<T>(int length)
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        return array;
    }
}
