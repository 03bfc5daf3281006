using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Evaluation.Scoring;

/// <summary>Persons are noted as letters that stand for mentions, a word for each person: `abc de`.</summary>
public sealed class IdentityScorerTests
{
    private const double Close = 1e-9;

    [Fact]
    public void What_equals_the_gold_is_all_right()
    {
        ScoreSheet sheet = Score("abc de f", "de f abc");

        foreach (Layer layer in new[] { Layer.Identity, Layer.IdentityCeaf, Layer.IdentityLea })
            sheet[layer].F1.Should().Be(1, $"{layer}");
    }

    [Fact]
    public void Two_persons_taken_for_one_cost_precision()
    {
        ScoreSheet sheet = Score("abc de", "abcde");

        // B-cubed: (3·3/5 + 2·2/5) / 5 = 0.52; recall 1.
        sheet[Layer.Identity].Precision.Should().BeApproximately(0.52, Close);
        sheet[Layer.Identity].Recall.Should().BeApproximately(1, Close);
        // CEAF-e: the best pair is abc with abcde, 2·3/8 = 0.75, of one predicted and two gold persons.
        sheet[Layer.IdentityCeaf].Precision.Should().BeApproximately(0.75, Close);
        sheet[Layer.IdentityCeaf].Recall.Should().BeApproximately(0.375, Close);
        // LEA: of ten links 3 + 1 are right.
        sheet[Layer.IdentityLea].Precision.Should().BeApproximately(0.4, Close);
        sheet[Layer.IdentityLea].Recall.Should().BeApproximately(1, Close);
    }

    [Fact]
    public void One_person_taken_for_two_costs_recall()
    {
        ScoreSheet sheet = Score("abcd", "ab cd");

        sheet[Layer.Identity].Precision.Should().BeApproximately(1, Close);
        sheet[Layer.Identity].Recall.Should().BeApproximately(0.5, Close); // (2·2/4 + 2·2/4) / 4
        sheet[Layer.IdentityLea].Recall.Should().BeApproximately(1.0 / 3, Close); // 2 of 6 links
    }

    [Fact]
    public void The_example_of_the_paper_on_lea_comes_out_as_there()
    {
        // Moosavi and Strube 2016, section 3: key {a,b,c}, {d,e,f,g}; response {a,b}, {c,d}, {f,g,h,i}.
        ScoreSheet sheet = Score("abc defg", "ab cd fghi");

        sheet[Layer.IdentityLea].Recall.Should().BeApproximately(((3 * (1.0 / 3)) + (4 * (1.0 / 6))) / 7, Close);
        sheet[Layer.IdentityLea].Precision.Should().BeApproximately(((2 * 1.0) + 0 + (4 * (1.0 / 6))) / 8, Close);
    }

    [Fact]
    public void A_mention_that_only_one_side_has_counts_as_wrong()
    {
        ScoreSheet sheet = Score("a", "a b");

        sheet[Layer.Identity].Precision.Should().Be(0.5);
        sheet[Layer.Identity].Recall.Should().Be(1);
    }

    [Fact]
    public void No_mention_on_either_side_is_agreement()
    {
        Score("", "")[Layer.Identity].F1.Should().Be(1);
        Score("ab", "")[Layer.Identity].F1.Should().Be(0);
    }

    private static ScoreSheet Score(string gold, string predicted)
    {
        var sheet = new ScoreSheet();
        IdentityScorer.Score(Parse(gold), Parse(predicted), sheet);
        return sheet;
    }

    private static ImmutableArray<ImmutableArray<TextSpan>> Parse(string notes) =>
        [.. notes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(person => person.Select(letter => new TextSpan(10 * (letter - 'a'), (10 * (letter - 'a')) + 5)).ToImmutableArray())];
}
