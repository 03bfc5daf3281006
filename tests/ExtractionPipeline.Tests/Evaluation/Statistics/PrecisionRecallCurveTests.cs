using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;

namespace ExtractionPipeline.Tests.Evaluation.Statistics;

public sealed class PrecisionRecallCurveTests
{
    [Fact]
    public void A_higher_threshold_keeps_fewer_facts()
    {
        ConfidencePoint[] points = [new(Layer.Triple, 0.95, true, ""), new(Layer.Triple, 0.9, true, ""), new(Layer.Triple, 0.4, false, ""), new(Layer.Triple, 0.4, true, "")];

        PrecisionRecallCurve.Of(points, gold: 4).Should().Equal(
            new CurvePoint(0, 4, 0.75, 0.75),
            new CurvePoint(0.45, 2, 1, 0.5),
            new CurvePoint(0.95, 1, 1, 0.25),
            new CurvePoint(1, 0, 1, 0));
    }
}
