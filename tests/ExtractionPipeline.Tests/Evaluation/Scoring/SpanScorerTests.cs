using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Evaluation.Scoring;

/// <summary>Spans are noted as `Person 0-5`. The regimes are those of SemEval-2013 task 9.1.</summary>
public sealed class SpanScorerTests
{
    [Theory]
    // gold, predicted: strict, exact, partial, type
    [InlineData("Person 0-5", "Person 0-5", 1, 1, 1, 1)]
    [InlineData("Person 0-5", "City 0-5", 0, 1, 1, 0)]
    [InlineData("Person 0-5", "Person 0-8", 0, 0, 0.5, 1)]
    [InlineData("Person 0-5", "City 3-8", 0, 0, 0.5, 0)]
    [InlineData("Person 0-5", "Person 5-8", 0, 0, 0, 0)]
    [InlineData("Person 0-5", "", 0, 0, 0, 0)]
    [InlineData("", "Person 0-5", 0, 0, 0, 0)]
    [InlineData("", "", 0, 0, 0, 0)]
    // nested: a country inside an organization
    [InlineData("Organization 0-20, Country 0-6", "Country 0-6, Organization 0-20", 2, 2, 2, 2)]
    [InlineData("Organization 0-20, Country 0-6", "Organization 0-20", 1, 1, 1, 1)]
    // one prediction over two golds is worth one of them
    [InlineData("Person 0-5, Person 6-10", "Person 0-10", 0, 0, 0.5, 1)]
    // a greedy pairing in the order of the text would give the first gold the second span and lose one
    [InlineData("Person 0-10, Person 4-6", "Person 4-6, Person 8-12", 1, 1, 1.5, 2)]
    // the same span twice is right once
    [InlineData("Person 0-5", "Person 0-5, Person 0-5", 1, 1, 1, 1)]
    public void Each_regime_credits_what_it_should(string gold, string predicted, double strict, double exact, double partial, double type)
    {
        ScoreSheet sheet = Score(gold, predicted);

        sheet[Layer.Entity].RightGold.Should().Be(strict);
        sheet[Layer.EntityExact].RightGold.Should().Be(exact);
        sheet[Layer.EntityPartial].RightGold.Should().Be(partial);
        sheet[Layer.EntityType].RightGold.Should().Be(type);
        sheet[Layer.Entity].Predicted.Should().Be(Parse(predicted).Length);
        sheet[Layer.Entity].Gold.Should().Be(Parse(gold).Length);
    }

    [Fact]
    public void Types_are_counted_apart()
    {
        ScoreSheet sheet = Score("Person 0-5, City 8-12", "Person 0-5, Person 8-12");

        sheet.Tallies[new ScoreKey(Layer.Entity, "Person")].Should().Be(Tally.Of(1, 2, 1));
        sheet.Tallies[new ScoreKey(Layer.Entity, "City")].Should().Be(Tally.Of(0, 0, 1));
    }

    [Fact]
    public void The_order_of_spans_changes_nothing()
    {
        var random = new Random(3);
        ImmutableArray<LabelledSpan> gold = [.. Enumerable.Range(0, 30).Select(_ => Random(random))], predicted = [.. Enumerable.Range(0, 30).Select(_ => Random(random))];
        var straight = new ScoreSheet();
        var shuffled = new ScoreSheet();
        LabelledSpan[] goldAgain = [.. gold], predictedAgain = [.. predicted];
        random.Shuffle(goldAgain);
        random.Shuffle(predictedAgain);

        SpanScorer.Score(gold, predicted, straight);
        SpanScorer.Score([.. goldAgain], [.. predictedAgain], shuffled);

        shuffled.Tallies.Should().Equal(straight.Tallies);
    }

    [Fact]
    public void Gold_and_prediction_changed_about_change_precision_and_recall_about()
    {
        var random = new Random(9);
        ImmutableArray<LabelledSpan> gold = [.. Enumerable.Range(0, 25).Select(_ => Random(random))], predicted = [.. Enumerable.Range(0, 35).Select(_ => Random(random))];
        var there = new ScoreSheet();
        var back = new ScoreSheet();

        SpanScorer.Score(gold, predicted, there);
        SpanScorer.Score(predicted, gold, back);

        foreach (Layer layer in new[] { Layer.Entity, Layer.EntityExact, Layer.EntityPartial, Layer.EntityType })
        {
            back[layer].Precision.Should().Be(there[layer].Recall, $"{layer}");
            back[layer].F1.Should().BeApproximately(there[layer].F1, 1e-12, $"{layer}");
        }
    }

    private static LabelledSpan Random(Random random)
    {
        int start = random.Next(40);
        return new LabelledSpan((EntityType)random.Next(3), new TextSpan(start, start + random.Next(1, 6)));
    }

    private static ScoreSheet Score(string gold, string predicted)
    {
        var sheet = new ScoreSheet();
        SpanScorer.Score(Parse(gold), Parse(predicted), sheet);
        return sheet;
    }

    private static ImmutableArray<LabelledSpan> Parse(string notes) =>
    [
        .. notes.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(note =>
        {
            string[] words = note.Split(' ', '-');
            return new LabelledSpan(Enum.Parse<EntityType>(words[0]), new TextSpan(int.Parse(words[1]), int.Parse(words[2])));
        }),
    ];
}
