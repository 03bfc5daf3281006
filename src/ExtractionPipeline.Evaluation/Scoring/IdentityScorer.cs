using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>Compares which mentions are taken for one person, by B-cubed, CEAF-e and LEA.</summary>
/// <remarks>
/// A predicted mention stands for the gold mention that it overlaps, one for one. A mention without its like counts as wrong: it brings
/// nothing to recall, or to precision. LEA counts a person with one mention as one link, to itself.
/// </remarks>
public static class IdentityScorer
{
    public static void Score(ImmutableArray<ImmutableArray<TextSpan>> gold, ImmutableArray<ImmutableArray<TextSpan>> predicted, ScoreSheet sheet)
    {
        (int Cluster, TextSpan Span)[] goldMentions = Flat(gold), mentions = Flat(predicted);
        int[] pairs = Assignment.Best(goldMentions, mentions, (g, p) => g.Span == p.Span ? 1 : g.Span.Overlaps(p.Span) ? 0.5 : 0);
        int[,] common = new int[gold.Length, predicted.Length]; // mentions that both clusters hold
        for (int i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] >= 0)
                common[goldMentions[i].Cluster, mentions[pairs[i]].Cluster]++;
        }

        int[] goldSizes = [.. gold.Select(c => c.Length)], sizes = [.. predicted.Select(c => c.Length)];
        sheet.Add(Layer.Identity, BCubed(common, goldSizes, sizes));
        sheet.Add(Layer.IdentityCeaf, CeafE(common, goldSizes, sizes));
        sheet.Add(Layer.IdentityLea, Lea(common, goldSizes, sizes));
    }

    /// <summary>For each mention the share of its cluster that is rightly there, summed over mentions.</summary>
    private static Tally BCubed(int[,] common, int[] gold, int[] predicted)
    {
        double precision = 0, recall = 0;
        ForEach(common, (g, p, shared) =>
        {
            precision += (double)shared * shared / predicted[p];
            recall += (double)shared * shared / gold[g];
        });
        return new Tally(precision, predicted.Sum(), recall, gold.Sum());
    }

    /// <summary>The best pairing of clusters, each pair worth twice the shared mentions by the mentions of both.</summary>
    private static Tally CeafE(int[,] common, int[] gold, int[] predicted)
    {
        double[,] similarity = new double[gold.Length, predicted.Length];
        ForEach(common, (g, p, shared) => similarity[g, p] = 2.0 * shared / (gold[g] + predicted[p]));
        int[] pairs = Assignment.Best(similarity);
        double sum = pairs.Select((p, g) => p < 0 ? 0 : similarity[g, p]).Sum();
        return Tally.Of(sum, predicted.Length, gold.Length);
    }

    /// <summary>The share of each person's links that the other side has too, weighed by the person's mentions.</summary>
    private static Tally Lea(int[,] common, int[] gold, int[] predicted)
    {
        double precision = 0, recall = 0;
        ForEach(common, (g, p, shared) =>
        {
            bool both = gold[g] == 1 && predicted[p] == 1;
            precision += predicted[p] == 1 ? (both ? 1 : 0) : predicted[p] * (Links(shared) / Links(predicted[p]));
            recall += gold[g] == 1 ? (both ? 1 : 0) : gold[g] * (Links(shared) / Links(gold[g]));
        });
        return new Tally(precision, predicted.Sum(), recall, gold.Sum());
    }

    private static double Links(int mentions) => mentions * (mentions - 1) / 2.0;

    private static void ForEach(int[,] common, Action<int, int, int> work)
    {
        for (int g = 0; g < common.GetLength(0); g++)
        {
            for (int p = 0; p < common.GetLength(1); p++)
            {
                if (common[g, p] > 0)
                    work(g, p, common[g, p]);
            }
        }
    }

    private static (int Cluster, TextSpan Span)[] Flat(ImmutableArray<ImmutableArray<TextSpan>> clusters) =>
        [.. clusters.SelectMany((c, i) => c.Select(s => (i, s))).OrderBy(m => m.s.Start).ThenBy(m => m.s.End)];
}
