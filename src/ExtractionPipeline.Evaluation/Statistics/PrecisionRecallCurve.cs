using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Evaluation.Statistics;

/// <summary>Precision and recall of the facts at or above each confidence: what `extract --min-confidence` would give.</summary>
public static class PrecisionRecallCurve
{
    private const int Steps = 20;

    /// <param name="gold">Facts in the gold.</param>
    /// <returns>From threshold 0 to 1; thresholds that leave the same facts as the one before are left out.</returns>
    public static ImmutableArray<CurvePoint> Of(IEnumerable<ConfidencePoint> points, double gold)
    {
        ConfidencePoint[] all = [.. points];
        var curve = ImmutableArray.CreateBuilder<CurvePoint>();
        int before = -1;
        for (int step = 0; step <= Steps; step++)
        {
            double threshold = (double)step / Steps;
            ConfidencePoint[] kept = [.. all.Where(p => p.Confidence >= threshold)];
            if (kept.Length == before)
                continue;
            before = kept.Length;
            Tally tally = Tally.Of(kept.Count(p => p.IsRight), kept.Length, gold);
            curve.Add(new CurvePoint(threshold, kept.Length, tally.Precision, tally.Recall));
        }

        return curve.ToImmutable();
    }
}

/// <param name="Facts">How many are at or above the threshold.</param>
public readonly record struct CurvePoint(double Threshold, int Facts, double Precision, double Recall);
