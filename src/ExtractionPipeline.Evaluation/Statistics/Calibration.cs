using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Evaluation.Statistics;

/// <summary>Whether facts at confidence 0.9 are right nine times in ten.</summary>
/// <param name="ExpectedError">The gap between confidence and share of right facts, averaged over facts (ECE, Naeini et al. 2015); 0 without facts.</param>
/// <param name="Bins">Ten of equal width, those without facts left out.</param>
public sealed record Calibration(double ExpectedError, ImmutableArray<CalibrationBin> Bins)
{
    private const int BinCount = 10;

    public static Calibration Of(IEnumerable<ConfidencePoint> points)
    {
        ImmutableArray<CalibrationBin> bins =
        [
            .. points.GroupBy(p => Math.Min((int)(p.Confidence * BinCount), BinCount - 1)).OrderBy(g => g.Key)
                .Select(g => new CalibrationBin((double)g.Key / BinCount, g.Count(), g.Average(p => p.Confidence), g.Count(p => p.IsRight) / (double)g.Count())),
        ];
        int total = bins.Sum(b => b.Facts);
        return new Calibration(total == 0 ? 0 : bins.Sum(b => b.Facts * Math.Abs(b.Confidence - b.Right)) / total, bins);
    }
}

/// <param name="From">Where the bin begins.</param>
/// <param name="Confidence">The mean of its facts.</param>
/// <param name="Right">The share of its facts that are right.</param>
public readonly record struct CalibrationBin(double From, int Facts, double Confidence, double Right);
