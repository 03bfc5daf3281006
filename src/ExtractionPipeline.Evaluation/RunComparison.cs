using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;

namespace ExtractionPipeline.Evaluation;

/// <summary>What one run over the same documents says and another does not.</summary>
/// <param name="Changes">By document; a missing fact vanished, a spurious one appeared, the rest changed.</param>
/// <param name="OnlyInFirst">Documents that the second run does not have.</param>
public sealed record RunComparison(
    ImmutableArray<(string Document, FactError Change)> Changes,
    ImmutableArray<LayerDifference> Differences,
    ImmutableArray<string> OnlyInFirst,
    ImmutableArray<string> OnlyInSecond)
{
    private static readonly Layer[] Compared = [Layer.Person, Layer.Role, Layer.Country, Layer.Triple, Layer.Meeting];

    /// <param name="gold">Facts by document; without any, no F1 is compared. A document that a run does not have counts as empty.</param>
    public static RunComparison Of(SortedDictionary<string, FactDocument> first, SortedDictionary<string, FactDocument> second, IReadOnlyDictionary<string, FactDocument> gold)
    {
        var changes = first.Keys.Where(second.ContainsKey)
            .SelectMany(id => Score(first[id], second[id]).Errors.Select(change => (id, change)));
        return new RunComparison(
            [.. changes],
            gold.Count == 0 ? [] : DifferencesOf(first, second, gold),
            [.. first.Keys.Except(second.Keys)],
            [.. second.Keys.Except(first.Keys)]);
    }

    private static ImmutableArray<LayerDifference> DifferencesOf(SortedDictionary<string, FactDocument> first, SortedDictionary<string, FactDocument> second, IReadOnlyDictionary<string, FactDocument> gold)
    {
        string[] ids = [.. gold.Keys.Order(StringComparer.Ordinal)];
        ScoreSheet[] firstSheets = [.. ids.Select(id => Score(gold[id], Of(first, id)))], secondSheets = [.. ids.Select(id => Score(gold[id], Of(second, id)))];
        return
        [
            .. Compared.Select(layer =>
            {
                Tally[] left = [.. firstSheets.Select(s => s[layer])], right = [.. secondSheets.Select(s => s[layer])];
                return new LayerDifference(layer, Sum(left), Sum(right), PermutationTest.PValue(left, right));
            }),
        ];

        static Tally Sum(Tally[] tallies) => tallies.Aggregate(default(Tally), (sum, t) => sum + t);

        static FactDocument Of(SortedDictionary<string, FactDocument> run, string id) => run.TryGetValue(id, out FactDocument? facts) ? facts : FactDocument.Empty("und");
    }

    private static ScoreSheet Score(FactDocument gold, FactDocument predicted)
    {
        var sheet = new ScoreSheet();
        FactScorer.Score(gold, predicted, sheet);
        return sheet;
    }
}

/// <param name="PValue">Of the difference of F1, two-sided.</param>
public readonly record struct LayerDifference(Layer Layer, Tally First, Tally Second, double PValue);
