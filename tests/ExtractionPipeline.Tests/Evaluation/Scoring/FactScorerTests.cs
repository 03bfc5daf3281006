using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Tests.Evaluation.Scoring;

/// <summary>Counted by hand, by the rules of the reference checker that the project was given for facts.</summary>
public sealed class FactScorerTests
{
    private const string TwoMinisters = """
        Erik Hansen (Hansen) = foreign_minister NO
        Jan Novák = foreign_minister CZ
        meeting held 2025-11-26 NO primary: Erik Hansen, Jan Novák
        """;

    [Fact]
    public void What_equals_the_gold_is_all_right()
    {
        var sheet = FactText.Score(TwoMinisters, TwoMinisters);

        sheet.Counts(Layer.Person).Should().Be("2/2 2/2");
        sheet.Counts(Layer.Triple).Should().Be("2/2 2/2");
        sheet.Counts(Layer.Meeting).Should().Be("1/1 1/1");
        sheet.Errors.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_predicted_finds_nothing_and_errs_nowhere()
    {
        var sheet = FactText.Score(TwoMinisters, "");

        sheet[Layer.Triple].Precision.Should().Be(1);
        sheet[Layer.Triple].Recall.Should().Be(0);
        sheet[Layer.Triple].F1.Should().Be(0);
        sheet.Counts(Layer.Meeting).Should().Be("0/0 0/1");
        sheet.Errors.Should().OnlyContain(e => e.Kind == ErrorKind.Missing).And.HaveCount(5);
    }

    [Fact]
    public void Where_there_is_nothing_to_find_each_fact_is_false()
    {
        var sheet = FactText.Score("", TwoMinisters);

        sheet.Counts(Layer.Person).Should().Be("0/2 0/0");
        sheet[Layer.Person].Recall.Should().Be(1);
        sheet.Errors.Should().OnlyContain(e => e.Kind == ErrorKind.Spurious);
    }

    [Fact]
    public void Two_empty_sets_of_facts_agree()
    {
        var sheet = FactText.Score("", "");

        sheet[Layer.Person].F1.Should().Be(1);
        sheet[Layer.Meeting].F1.Should().Be(1);
    }

    [Fact]
    public void The_order_of_persons_and_encounters_changes_nothing()
    {
        string swapped = """
            meeting held 2025-11-26 NO primary: Erik Hansen, Jan Novák
            Jan Novák = foreign_minister CZ
            Erik Hansen = foreign_minister NO
            """;

        FactText.Score(TwoMinisters, swapped).Counts(Layer.Triple).Should().Be("2/2 2/2");
        FactText.Score(swapped, TwoMinisters).Counts(Layer.Meeting).Should().Be("1/1 1/1");
    }

    [Theory]
    [InlineData("Hansen", 1)] // the prediction's name is an alias of the gold
    [InlineData("Erik B. Hansen (Erik Hansen)", 1)] // the gold's name is an alias of the prediction
    [InlineData("E. Hansen (Hansen)", 0)] // two aliases alone do not make one person
    [InlineData("ERIK  HANSEN", 1)]
    public void Persons_are_the_same_by_the_main_name_of_either_side(string predicted, int found)
    {
        FactText.Score("Erik Hansen (Hansen)", predicted)[Layer.Person].RightGold.Should().Be(found);
    }

    [Fact]
    public void A_name_that_fits_two_persons_does_not_cost_the_other_its_match()
    {
        // Greedy in this order, Hansen takes Anna's entry away.
        var sheet = FactText.Score("Hansen (Anna Hansen)\nAnna Hansen", "Anna Hansen\nHansen");

        sheet.Counts(Layer.Person).Should().Be("2/2 2/2");
    }

    [Fact]
    public void A_role_with_another_country_is_right_as_role_and_wrong_as_triple()
    {
        var sheet = FactText.Score("Erik Hansen = foreign_minister NO", "Erik Hansen = foreign_minister SE");

        sheet.Counts(Layer.Role).Should().Be("1/1 1/1");
        sheet.Counts(Layer.Country).Should().Be("0/1 0/1");
        sheet.Counts(Layer.Triple).Should().Be("0/1 0/1");
        sheet.Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.WrongCountry);
    }

    [Fact]
    public void A_role_repeated_counts_once_and_two_roles_count_twice()
    {
        FactText.Score(
            "Jan Novák = deputy_head_of_government CZ, foreign_minister CZ",
            "Jan Novák = foreign_minister CZ, foreign_minister CZ").Counts(Layer.Triple).Should().Be("1/1 1/2");
    }

    [Fact]
    public void A_person_with_two_roles_holds_one_country()
    {
        FactText.Score(
            "Jan Novák = deputy_head_of_government CZ, foreign_minister CZ",
            "Jan Novák = foreign_minister CZ").Counts(Layer.Country).Should().Be("1/1 1/1");
    }

    [Theory]
    [InlineData("Erik Hansen = minister NO former", "Erik Hansen = minister NO")]
    [InlineData("Erik Hansen = ambassador NO nominated", "Erik Hansen = ambassador NO nominated")]
    [InlineData("Erik Hansen = ambassador NO nominated", "Erik Hansen")]
    public void A_role_that_is_over_or_to_come_is_neither_asked_for_nor_punished(string gold, string predicted)
    {
        FactText.Score(gold, predicted).Counts(Layer.Triple).Should().Be("0/0 0/0");
    }

    [Fact]
    public void A_class_that_is_as_right_counts()
    {
        FactText.Score("Erik Hansen = deputy_foreign_minister|deputy_minister NO", "Erik Hansen = deputy_minister NO").Counts(Layer.Triple).Should().Be("1/1 1/1");
    }

    [Fact]
    public void The_role_of_a_person_who_is_not_in_the_gold_is_false()
    {
        FactText.Score("Erik Hansen = foreign_minister NO", "Olaf Berg = foreign_minister NO").Counts(Layer.Triple).Should().Be("0/1 0/1");
    }

    [Fact]
    public void A_role_given_to_the_other_person_is_a_wrong_link()
    {
        var sheet = FactText.Score("Erik Hansen = ambassador NO\nJan Novák", "Erik Hansen\nJan Novák = ambassador NO");

        sheet.Errors.Should().ContainSingle().Which.Kind.Should().Be(ErrorKind.WrongLink);
    }
}
