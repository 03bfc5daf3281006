using ExtractionPipeline.Evaluation.BaseForms;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Languages.English;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Evaluation;

public sealed class BaseFormScorerTests
{
    private readonly BaseFormScorer _scorer = new(new EnglishNameForms(new NameList([], []), CaseFolding.Common), CaseFolding.Common);

    [Fact]
    public void Right_and_wrong_are_counted()
    {
        BaseFormReport report = _scorer.Score([new("PER", "Ann Hill's", "Ann Hill"), new("PER", "Ann Hills", "Ann Hill"), new("PER", "B.Hill", "B. Hill"), new("PER", "Hill's", "Ann Hill")]);
        (report.Total, report.Right, report.Accuracy).Should().Be((4, 3, 0.75));
        report.Wrong.Should().ContainSingle().Which.Predicted.Should().Be("Ann Hills");
        report.Interval.Low.Should().BeLessThan(0.75);
    }

    [Fact]
    public void Nothing_tested_is_zero() => _scorer.Score([]).Accuracy.Should().Be(0);

    [Theory]
    [InlineData("Антона Громова", "Антон Громов", true)]
    [InlineData("Громова", "Антон Громов", true)]
    [InlineData("Бутержича", "Бутеджич", false)]
    public void Misspelt_rows_are_told_apart(string form, string gold, bool same) => new BaseFormRow("PER", form, gold).DiffersOnlyInEndings.Should().Be(same);
}
