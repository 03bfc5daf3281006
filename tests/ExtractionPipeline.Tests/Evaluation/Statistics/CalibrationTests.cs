using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;

namespace ExtractionPipeline.Tests.Evaluation.Statistics;

public sealed class CalibrationTests
{
    [Fact]
    public void Nine_in_ten_right_at_nine_tenths_is_calibrated()
    {
        Calibration.Of(Points(0.9, right: 9, wrong: 1)).ExpectedError.Should().BeApproximately(0, 1e-9);
    }

    [Fact]
    public void The_gap_is_averaged_over_facts()
    {
        // Four facts at 0.95 of which half are right: gap 0.45. One at 0.55, right: gap 0.45.
        var calibration = Calibration.Of([.. Points(0.95, right: 2, wrong: 2), .. Points(0.55, right: 1, wrong: 0)]);

        calibration.ExpectedError.Should().BeApproximately(0.45, 1e-9);
        calibration.Bins.Select(b => (b.From, b.Facts, b.Right)).Should().Equal((0.5, 1, 1.0), (0.9, 4, 0.5));
    }

    [Fact]
    public void Full_confidence_lies_in_the_last_bin_and_no_fact_has_no_error()
    {
        Calibration.Of(Points(1, right: 1, wrong: 0)).Bins.Single().From.Should().Be(0.9);
        Calibration.Of([]).Should().Match<Calibration>(c => c.ExpectedError == 0 && c.Bins.Length == 0);
    }

    private static IEnumerable<ConfidencePoint> Points(double confidence, int right, int wrong) =>
        Enumerable.Range(0, right + wrong).Select(i => new ConfidencePoint(Layer.Triple, confidence, i < right, ""));
}
