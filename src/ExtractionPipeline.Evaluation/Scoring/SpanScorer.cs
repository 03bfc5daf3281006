using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>Compares labelled spans under the four regimes of SemEval-2013 task 9.1, each with the pairing that scores most.</summary>
/// <remarks>Spans may nest; a span repeated in one list counts as often as it stands there.</remarks>
public static class SpanScorer
{
    private const double HalfPoint = 0.5; // of an overlap in the partial regime

    // Between pairings of equal credit the one with closer spans and equal types is shown in the errors.
    private const double Closeness = 1e-4, SameType = 1e-3;

    public static void Score(ImmutableArray<LabelledSpan> gold, ImmutableArray<LabelledSpan> predicted, ScoreSheet sheet)
    {
        LabelledSpan[] goldSpans = Sorted(gold), spans = Sorted(predicted);
        Add(Layer.Entity, (g, p) => g == p ? 1 : 0);
        Add(Layer.EntityExact, (g, p) => g.Span == p.Span ? 1 : 0);
        Add(Layer.EntityPartial, (g, p) => g.Span == p.Span ? 1 : g.Span.Overlaps(p.Span) ? HalfPoint : 0);
        Add(Layer.EntityType, (g, p) => g.Type == p.Type && g.Span.Overlaps(p.Span) ? 1 : 0);
        foreach (EntityType type in goldSpans.Concat(spans).Select(s => s.Type).Distinct())
        {
            LabelledSpan[] ofGold = [.. goldSpans.Where(s => s.Type == type)], ofPredicted = [.. spans.Where(s => s.Type == type)];
            sheet.Add(Layer.Entity, Tally.Of(Credit(ofGold, ofPredicted, (g, p) => g == p ? 1 : 0), ofPredicted.Length, ofGold.Length), type.ToString());
        }

        void Add(Layer layer, Func<LabelledSpan, LabelledSpan, double> credit) =>
            sheet.Add(layer, Tally.Of(Credit(goldSpans, spans, credit), spans.Length, goldSpans.Length));
    }

    /// <returns>For each gold span the predicted one that it is best compared with, -1 where none overlaps.</returns>
    public static int[] Pair(IReadOnlyList<LabelledSpan> gold, IReadOnlyList<LabelledSpan> predicted) => Assignment.Best(gold, predicted, (g, p) =>
        !g.Span.Overlaps(p.Span) ? 0
        : (g.Span == p.Span ? 1 : HalfPoint) + (g.Type == p.Type ? SameType : 0) + (Closeness / (1 + Math.Abs(g.Span.Start - p.Span.Start) + Math.Abs(g.Span.End - p.Span.End))));

    private static double Credit(LabelledSpan[] gold, LabelledSpan[] predicted, Func<LabelledSpan, LabelledSpan, double> credit)
    {
        int[] pairs = Assignment.Best(gold, predicted, credit);
        return pairs.Select((p, g) => p < 0 ? 0 : credit(gold[g], predicted[p])).Sum();
    }

    private static LabelledSpan[] Sorted(ImmutableArray<LabelledSpan> spans) => [.. spans.OrderBy(s => s.Span.Start).ThenByDescending(s => s.Span.End).ThenBy(s => s.Type)];
}
