using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;

namespace ExtractionPipeline.Tests.Evaluation.Statistics;

public sealed class BootstrapTests
{
    [Fact]
    public void The_same_documents_give_the_same_interval_around_the_value()
    {
        Tally[] documents = [.. Enumerable.Range(0, 40).Select(i => Tally.Of(i % 4 == 0 ? 0 : 1, 1, 1))];

        var interval = Bootstrap.IntervalOf(documents);

        interval.Should().Be(Bootstrap.IntervalOf(documents));
        interval.Low.Should().BeInRange(0.55, 0.68); // a share of 0.75 in 40 documents: 0.75 ± 1.96·√(0.75·0.25/40) = 0.62 … 0.88
        interval.High.Should().BeInRange(0.83, 0.93);
    }

    [Fact]
    public void One_document_has_no_spread()
    {
        Bootstrap.IntervalOf([Tally.Of(1, 2, 2)]).Should().Be((0.5, 0.5));
    }
}
