using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.Corpora;

namespace ExtractionPipeline.Tests.Training.Corpora;

public sealed class MentionReplacementTests
{
    private static readonly LanguageProfile Azerbaijani = LanguageProfile.Load(Path.Combine(TestModels.Folder, "az"));

    [Theory]
    [InlineData("Səlimovun", "Səlimov", "Zeynallının", "Zeynallı")]
    [InlineData("Səlimovla", "Səlimov", "Gülərlə", "Gülər")]
    [InlineData("Səlimova", "Səlimov", "Zeynallıya", "Zeynallı")]
    public void The_new_name_stands_in_the_old_one_s_case(string before, string old, string expected, string other)
    {
        var source = new LabelledText("t", $"O, {before} baxıb.", [new(new TextSpan(3, 3 + old.Length), "Person")]);

        var text = Replacement(other).Replace(source);

        text.Text.Should().Be($"O, {expected} baxıb.");
        text.Spans.Single().Span.Of(text.Text).ToString().Should().Be(other);
    }

    [Fact]
    public void One_name_is_replaced_alike_throughout_and_later_spans_move_along()
    {
        const string Text = "Səlimov Qubaya gedib. Səlimov qayıdıb.";
        var source = new LabelledText("t", Text, [new(new(0, 7), "Person"), new(new(8, 12), "City"), new(new(22, 29), "Person")]);

        var text = Replacement("Gülər").Replace(source);

        text.Text.Should().Be("Gülər Qubaya gedib. Gülər qayıdıb.");
        text.Spans.Select(s => s.Span.Of(text.Text).ToString()).Should().Equal("Gülər", "Quba", "Gülər");
    }

    private static MentionReplacement Replacement(string surname) =>
        new(Azerbaijani, Morphologies.ByName("azerbaijani"), new NameStock([], [], [surname], [], []), seed: 1);
}
