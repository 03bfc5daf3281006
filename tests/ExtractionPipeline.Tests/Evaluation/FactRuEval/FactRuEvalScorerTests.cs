using ExtractionPipeline.Evaluation.FactRuEval;
using static ExtractionPipeline.Evaluation.FactRuEval.FactRuEvalArgument;

namespace ExtractionPipeline.Tests.Evaluation.FactRuEval;

/// <summary>Counted by hand after the third track's rules.</summary>
public class FactRuEvalScorerTests
{
    private static readonly FactRuEvalFact s_gold = Occupation("Олег Ветров", "директора", "завод");

    [Fact]
    public void A_fact_with_all_its_arguments_counts_in_full() =>
        Score([s_gold], [Occupation("Олег Ветров", "директор", "завода")]).Should().Be((1, 1, 1));

    [Fact]
    public void A_missing_place_costs_its_weight() => // who 1 + position 0.5 of who 1 + position 0.5 + where 1
        Score([s_gold], [Occupation("Олег Ветров", "директор")]).Should().Be((0.6, 1, 1));

    [Fact]
    public void A_wrong_place_costs_twice() => // 1.5 of 1.5 + missing 1 + spurious 1
        Score([s_gold], [Occupation("Олег Ветров", "директор", "школа")]).Right.Should().BeApproximately(1.5 / 3.5, 1e-9);

    [Fact]
    public void A_position_alone_ties_nothing() =>
        Score([s_gold], [Occupation("Вера Лугова", "директор", "школа")]).Should().Be((0, 1, 1));

    [Fact]
    public void A_difficult_fact_is_neither_asked_for_nor_punished() =>
        Score([s_gold with { IsDifficult = true }], [Occupation("Олег Ветров", "директор")]).Should().Be((0, 0, 0));

    [Fact]
    public void Each_gold_fact_is_found_once_and_by_the_best() =>
        Score([s_gold], [Occupation("Олег Ветров"), Occupation("Олег Ветров", "директор", "завод")]).Should().Be((1, 2, 1));

    private static (double Right, double Predicted, double Gold) Score(FactRuEvalFact[] gold, FactRuEvalFact[] predicted)
    {
        var tally = FactRuEvalScorer.Score(gold, predicted, FactRuEvalFact.Occupation);
        return (tally.RightPredicted, tally.Predicted, tally.Gold);
    }

    private static FactRuEvalFact Occupation(string who, string? position = null, string? where = null) => new(
        FactRuEvalFact.Occupation,
        [.. new[] { (Who, who), (Position, position), (Where, where) }.Where(a => a.Item2 is not null).Select(a => new FactRuEvalArgument(a.Item1, [a.Item2!]))]);
}
