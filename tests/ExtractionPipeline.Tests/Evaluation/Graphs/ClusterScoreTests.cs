using ExtractionPipeline.Evaluation.Graphs;

namespace ExtractionPipeline.Tests.Evaluation.Graphs;

public class ClusterScoreTests
{
    [Fact]
    public void Three_of_one_person_and_one_of_another_in_one_cluster()
    {
        // Bagga and Baldwin: precision (3 * 3/4 + 1/4) / 4 = 10/16, recall 1.
        ClusterScore score = Score("a 1 x", "b 1 x", "c 1 x", "d 2 x");

        score.Tally.Precision.Should().BeApproximately(0.625, 1e-9);
        score.Tally.Recall.Should().Be(1);
    }

    [Fact]
    public void One_person_in_two_clusters()
    {
        ClusterScore score = Score("a 1 x", "b 1 x", "c 1 y");

        score.Tally.Precision.Should().Be(1);
        score.Tally.Recall.Should().BeApproximately(((2 * 2 / 3.0) + (1 / 3.0)) / 3, 1e-9);
    }

    [Fact]
    public void What_was_not_found_costs_recall_and_what_is_too_much_precision()
    {
        ClusterScore score = Score("a 1 x", "b 1 -", "c - x");

        score.Tally.Recall.Should().BeApproximately(0.25, 1e-9, "of two, one was found, and in a half of its person");
        score.Tally.Precision.Should().BeApproximately(0.25, 1e-9);
    }

    [Fact]
    public void Nothing_at_all_is_all_right() => Score().Tally.F1.Should().Be(1);

    private static ClusterScore Score(params string[] items) => ClusterScore.Of(
        [.. items.Select(i => i.Split(' ')).Select(i => new ClusterItem(i[0], i[1] == "-" ? null : i[1], i[2] == "-" ? null : i[2]))]);
}
