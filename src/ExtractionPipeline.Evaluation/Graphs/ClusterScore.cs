using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;

namespace ExtractionPipeline.Evaluation.Graphs;

/// <summary>One item that is clustered across documents.</summary>
/// <param name="Document">The unit of the bootstrap.</param>
/// <param name="Gold">Its gold entity; null for one that the gold does not have.</param>
/// <param name="Predicted">Its entity in the graph; null for one that was not found.</param>
public readonly record struct ClusterItem(string Document, string? Gold, string? Predicted);

/// <summary>Identity across documents by B-cubed (Bagga and Baldwin 1998), with its 95% interval.</summary>
/// <remarks>An item without its like counts as wrong: it brings nothing to recall, or to precision.</remarks>
public sealed record ClusterScore(Tally Tally, (double Low, double High) Interval)
{
    public static ClusterScore Of(IReadOnlyCollection<ClusterItem> items)
    {
        ILookup<string, ClusterItem> gold = items.Where(i => i.Gold is not null).ToLookup(i => i.Gold!, StringComparer.Ordinal);
        ILookup<string, ClusterItem> predicted = items.Where(i => i.Predicted is not null).ToLookup(i => i.Predicted!, StringComparer.Ordinal);
        ImmutableArray<Tally> documents =
        [
            .. items.GroupBy(i => i.Document, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => g.Aggregate(default(Tally), (sum, item) => sum + Of(item, gold, predicted))),
        ];
        return new ClusterScore(documents.Aggregate(default(Tally), (sum, t) => sum + t), Bootstrap.IntervalOf(documents));
    }

    private static Tally Of(ClusterItem item, ILookup<string, ClusterItem> gold, ILookup<string, ClusterItem> predicted)
    {
        double shared = item.Gold is null || item.Predicted is null ? 0 : gold[item.Gold].Count(i => i.Predicted == item.Predicted);
        return new Tally(
            item.Predicted is null ? 0 : shared / predicted[item.Predicted].Count(), item.Predicted is null ? 0 : 1,
            item.Gold is null ? 0 : shared / gold[item.Gold].Count(), item.Gold is null ? 0 : 1);
    }
}
