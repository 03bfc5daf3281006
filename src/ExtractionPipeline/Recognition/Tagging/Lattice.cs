using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Finds the best labels of a sentence in both layers at once, exactly, and how sure they are.</summary>
/// <remarks>Lanes 0-12 and 13-15 are two lattices whose labels never follow each other; sixteen 16-bit sums fit one vector.</remarks>
internal static class Lattice
{
    /// <summary>The weight of a transition that may not be.</summary>
    public const short Forbidden = -16000;

    private static readonly Vector256<short> NameLanes = Vector256.Create((short)-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 0, 0, 0);

    /// <param name="emissions">Sixteen sums a token, in units.</param>
    /// <param name="back">Sixteen bytes a token, overwritten.</param>
    /// <param name="names">Out: the lane of each token in the names layer.</param>
    /// <param name="roles">Out: the lane of each token in the roles layer.</param>
    public static void Decode(ReadOnlySpan<short> emissions, ReadOnlySpan<short> transitions, Span<byte> back, Span<byte> names, Span<byte> roles)
    {
        int count = names.Length;
        if (count == 0)
            return;
        Span<short> sums = stackalloc short[TagSet.Lanes];
        for (int lane = 0; lane < TagSet.Lanes; lane++)
            sums[lane] = TagSet.MayStart(lane) ? emissions[lane] : Forbidden;
        for (int token = 1; token < count; token++)
        {
            var best = Vector256.Create(short.MinValue);
            var from = Vector256<short>.Zero;
            for (int previous = 0; previous < TagSet.Lanes; previous++)
            {
                var candidate = Vector256.AddSaturate(Vector256.Create(sums[previous]), Load(transitions, previous));
                var better = Vector256.GreaterThan(candidate, best);
                best = Vector256.ConditionalSelect(better, candidate, best);
                from = Vector256.ConditionalSelect(better, Vector256.Create((short)previous), from);
            }

            Level(Vector256.AddSaturate(best, Load(emissions, token))).CopyTo(sums);
            Vector256.Narrow(from, from).AsByte().GetLower().CopyTo(back[(token * TagSet.Lanes)..]);
        }

        Trace(back, Best(sums, 0, TagSet.NameLanes), names);
        Trace(back, Best(sums, TagSet.NameLanes, TagSet.Lanes), roles);
    }

    /// <summary>Keeps the running sums small: only their differences within a layer count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Level(Vector256<short> sums)
    {
        var least = Vector256.Create(short.MinValue);
        var names = Highest(Vector256.ConditionalSelect(NameLanes, sums, least));
        var roles = Highest(Vector256.ConditionalSelect(NameLanes, least, sums));
        return Vector256.SubtractSaturate(sums, Vector256.ConditionalSelect(NameLanes, names, roles));
    }

    /// <summary>The highest of sixteen numbers, in all lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Highest(Vector256<short> numbers)
    {
        var high = Vector128.Max(numbers.GetLower(), numbers.GetUpper());
        high = Vector128.Max(high, Vector128.Shuffle(high, Vector128.Create((short)4, 5, 6, 7, 0, 1, 2, 3)));
        high = Vector128.Max(high, Vector128.Shuffle(high, Vector128.Create((short)2, 3, 0, 1, 6, 7, 4, 5)));
        high = Vector128.Max(high, Vector128.Shuffle(high, Vector128.Create((short)1, 0, 3, 2, 5, 4, 7, 6)));
        return Vector256.Create(high, high);
    }

    private static int Best(ReadOnlySpan<short> sums, int start, int end)
    {
        int best = start;
        for (int lane = start + 1; lane < end; lane++)
        {
            if (sums[lane] > sums[best])
                best = lane;
        }

        return best;
    }

    private static void Trace(ReadOnlySpan<byte> back, int last, Span<byte> labels)
    {
        for (int token = labels.Length - 1; token >= 0; token--)
        {
            labels[token] = (byte)last;
            last = back[(token * TagSet.Lanes) + last];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(ReadOnlySpan<short> rows, int row) => Vector256.Create(rows.Slice(row * TagSet.Lanes, TagSet.Lanes));
}
