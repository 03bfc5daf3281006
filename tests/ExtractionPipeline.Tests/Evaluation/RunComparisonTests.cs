using ExtractionPipeline.Evaluation;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Tests.Evaluation;

public sealed class RunComparisonTests
{
    private const string Hansen = "Erik Hansen = foreign_minister NO", Novak = "Jan Novák = minister CZ";

    [Fact]
    public void Facts_appear_vanish_and_change()
    {
        var comparison = RunComparison.Of(
            Run(("a", Hansen + "\nOlaf Berg"), ("b", "")),
            Run(("a", "Erik Hansen = foreign_minister SE"), ("b", Novak)),
            new Dictionary<string, FactDocument>());

        comparison.Changes.Select(c => (c.Document, c.Change.Kind, c.Change.Layer)).Should().BeEquivalentTo([
            ("a", ErrorKind.Missing, Layer.Person),
            ("a", ErrorKind.WrongCountry, Layer.Triple),
            ("b", ErrorKind.Spurious, Layer.Person),
            ("b", ErrorKind.Spurious, Layer.Triple),
        ]);
        comparison.Differences.Should().BeEmpty();
    }

    [Fact]
    public void Two_equal_runs_do_not_differ()
    {
        var run = Run(("a", Hansen), ("b", Novak));

        var comparison = RunComparison.Of(run, run, run);

        comparison.Changes.Should().BeEmpty();
        comparison.Differences.Should().OnlyContain(d => d.PValue == 1 && d.First == d.Second);
    }

    [Fact]
    public void With_gold_the_better_run_is_told_from_chance()
    {
        string[] ids = [.. Enumerable.Range(0, 12).Select(i => $"d{i:00}")];
        var gold = Run([.. ids.Select(id => (id, Hansen))]);
        var worse = Run([.. ids.Select((id, i) => (id, i < 10 ? "Erik Hansen" : Hansen))]);

        LayerDifference triple = RunComparison.Of(worse, gold, gold).Differences.Single(d => d.Layer == Layer.Triple);

        triple.First.Recall.Should().BeApproximately(2.0 / 12, 1e-9);
        triple.Second.F1.Should().Be(1);
        triple.PValue.Should().BeLessThan(0.01); // all ten differences point one way: 2 of 2^10 swaps are as large
    }

    [Fact]
    public void A_document_of_one_run_only_is_named()
    {
        var comparison = RunComparison.Of(Run(("a", Hansen)), Run(("b", Hansen)), new Dictionary<string, FactDocument>());

        comparison.OnlyInFirst.Should().Equal("a");
        comparison.OnlyInSecond.Should().Equal("b");
    }

    private static SortedDictionary<string, FactDocument> Run(params (string Id, string Facts)[] documents)
    {
        var run = new SortedDictionary<string, FactDocument>(StringComparer.Ordinal);
        foreach (var (id, facts) in documents)
            run[id] = FactText.Parse(facts);
        return run;
    }
}
