using ExtractionPipeline.Evaluation.Statistics;

namespace ExtractionPipeline.Tests.Evaluation.Statistics;

public sealed class CohenKappaTests
{
    [Fact]
    public void The_textbook_case_is_counted_as_by_hand()
    {
        // 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: observed 0.7, by chance 0.5 * 0.6 + 0.5 * 0.4 = 0.5, kappa 0.4.
        (bool, bool)[] pairs = [.. Pairs(20, (true, true)), .. Pairs(5, (true, false)), .. Pairs(10, (false, true)), .. Pairs(15, (false, false))];

        CohenKappa.Of(pairs).Should().BeApproximately(0.4, 1e-9);
    }

    [Fact]
    public void Full_agreement_is_1_and_no_choice_says_nothing()
    {
        CohenKappa.Of([("a", "a"), ("b", "b")]).Should().Be(1);
        CohenKappa.Of([("a", "a"), ("a", "a")]).Should().BeNull();
        CohenKappa.Of(Array.Empty<(string, string)>()).Should().BeNull();
    }

    private static IEnumerable<(bool, bool)> Pairs(int count, (bool, bool) pair) => Enumerable.Repeat(pair, count);
}
