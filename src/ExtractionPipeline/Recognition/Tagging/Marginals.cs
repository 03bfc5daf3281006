using System.Runtime.Intrinsics;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Forward and backward sums over a sentence's labels: the probability of a mention under the model.</summary>
/// <remarks>Works on products, each token's scaled by its sum in each layer, so nothing overflows at any length.</remarks>
internal static class Marginals
{
    /// <summary>Of the upper eight lanes those of names.</summary>
    private static readonly Vector256<float> HighNameLanes = Vector256.Create(-1, -1, -1, -1, -1, 0, 0, 0).AsSingle();

    /// <summary>Fills the two tables, sixteen numbers a token.</summary>
    /// <param name="potentials">exp of the emissions, each token's largest taken as 1.</param>
    /// <param name="transitions">exp of the transitions, [previous * 16 + next]; 0 where forbidden.</param>
    /// <param name="reversed">The same transposed.</param>
    public static void Fill(ReadOnlySpan<float> potentials, ReadOnlySpan<float> transitions, ReadOnlySpan<float> reversed, Span<float> forward, Span<float> backward)
    {
        int count = potentials.Length / TagSet.Lanes;
        for (int lane = 0; lane < TagSet.Lanes; lane++)
            forward[lane] = TagSet.MayStart(lane) ? potentials[lane] : 0;
        Scale(forward[..TagSet.Lanes]);
        for (int token = 1; token < count; token++)
        {
            var row = forward.Slice(token * TagSet.Lanes, TagSet.Lanes);
            Multiply(forward.Slice((token - 1) * TagSet.Lanes, TagSet.Lanes), transitions, row);
            Weight(row, potentials.Slice(token * TagSet.Lanes, TagSet.Lanes));
            Scale(row);
        }

        backward.Slice((count - 1) * TagSet.Lanes, TagSet.Lanes).Fill(1);
        Span<float> next = stackalloc float[TagSet.Lanes];
        for (int token = count - 2; token >= 0; token--)
        {
            backward.Slice((token + 1) * TagSet.Lanes, TagSet.Lanes).CopyTo(next);
            Weight(next, potentials.Slice((token + 1) * TagSet.Lanes, TagSet.Lanes));
            var row = backward.Slice(token * TagSet.Lanes, TagSet.Lanes);
            Multiply(next, reversed, row);
            Scale(row);
        }
    }

    /// <summary>The probability that exactly the tokens [start, end) are one mention whose beginning label is <paramref name="begin"/>.</summary>
    public static float OfMention(
        int start, int end, int begin, ReadOnlySpan<float> potentials, ReadOnlySpan<float> transitions, ReadOnlySpan<float> forward, ReadOnlySpan<float> backward)
    {
        int count = potentials.Length / TagSet.Lanes;
        (int first, int last) = begin < TagSet.NameLanes ? (0, TagSet.NameLanes) : (TagSet.NameLanes, TagSet.Lanes);
        double share = 1;
        int label = begin;
        // The share of paths through the mention is the product of conditional shares, so that the scaling of the tables cancels.
        share *= Posterior(start, begin, first, last, forward, backward);
        for (int token = start + 1; token <= end && token < count; token++)
        {
            double inside = 0, all = 0;
            for (int next = first; next < last; next++)
            {
                double weight = (double)transitions[(label * TagSet.Lanes) + next] * potentials[(token * TagSet.Lanes) + next] * backward[(token * TagSet.Lanes) + next];
                all += weight;
                if (next == begin + 1)
                    inside = weight;
            }

            share *= all == 0 ? 0 : (token < end ? inside : all - inside) / all;
            label = begin + 1;
        }

        return (float)share;
    }

    private static double Posterior(int token, int lane, int first, int last, ReadOnlySpan<float> forward, ReadOnlySpan<float> backward)
    {
        double all = 0;
        for (int other = first; other < last; other++)
            all += (double)forward[(token * TagSet.Lanes) + other] * backward[(token * TagSet.Lanes) + other];
        return all == 0 ? 0 : (double)forward[(token * TagSet.Lanes) + lane] * backward[(token * TagSet.Lanes) + lane] / all;
    }

    private static void Multiply(ReadOnlySpan<float> row, ReadOnlySpan<float> matrix, Span<float> product)
    {
        var low = Vector256<float>.Zero;
        var high = Vector256<float>.Zero;
        for (int lane = 0; lane < TagSet.Lanes; lane++)
        {
            var factor = Vector256.Create(row[lane]);
            low += factor * Vector256.Create(matrix.Slice(lane * TagSet.Lanes, 8));
            high += factor * Vector256.Create(matrix.Slice((lane * TagSet.Lanes) + 8, 8));
        }

        low.CopyTo(product);
        high.CopyTo(product[8..]);
    }

    private static void Weight(Span<float> row, ReadOnlySpan<float> factors)
    {
        (Vector256.Create<float>(row) * Vector256.Create(factors)).CopyTo(row);
        (Vector256.Create<float>(row[8..]) * Vector256.Create(factors[8..])).CopyTo(row[8..]);
    }

    private static void Scale(Span<float> row)
    {
        row = row[..TagSet.Lanes];
        float names = 0, roles = 0;
        for (int lane = 0; lane < TagSet.NameLanes; lane++)
            names += row[lane];
        for (int lane = TagSet.NameLanes; lane < TagSet.Lanes; lane++)
            roles += row[lane];
        (names, roles) = (names > 0 ? 1 / names : 0, roles > 0 ? 1 / roles : 0);
        (Vector256.Create<float>(row) * names).CopyTo(row);
        (Vector256.Create<float>(row[8..]) * Vector256.ConditionalSelect(HighNameLanes, Vector256.Create(names), Vector256.Create(roles))).CopyTo(row[8..]);
    }
}
