using ExtractionPipeline.Evaluation.Graphs;
using ExtractionPipeline.Tests.Graph;

namespace ExtractionPipeline.Tests.Evaluation.Graphs;

public class GraphEvaluatorTests
{
    private const double Sure = 0.9;

    [Theory]
    [InlineData("development")]
    [InlineData("evaluation")]
    public void The_graph_knows_who_is_who_on_the_gold(string half)
    {
        var gold = GraphGoldFile.Read(Path.Combine(TestModels.Repository, "gold-annotations/graph", half + ".facts.jsonl"));

        GraphScore score = new GraphEvaluator(GraphFixture.Models).EvaluateFacts(gold);

        score.Persons.Tally.F1.Should().BeGreaterThanOrEqualTo(0.97);
        score.Meetings.Tally.F1.Should().BeGreaterThanOrEqualTo(0.93);
        score.PersonLinks.Concat(score.MeetingLinks).Should().NotContain(l => !l.IsRight && l.Confidence > Sure);
    }
}
