using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Tests.Languages;

public sealed class MorphologiesTests
{
    [Theory]
    [InlineData("azerbaijani", "başçı")]
    [InlineData("english", "king")]
    [InlineData("russian", "король")]
    public void Every_morphology_gives_the_base_form_first(string name, string lemma) =>
        Morphologies.ByName(name).Inflect(lemma, "").First().Form.Should().Be(lemma);

    [Fact]
    public void An_unknown_name_is_refused_with_those_there_are()
    {
        Action act = () => Morphologies.ByName("Russian");
        act.Should().Throw<ArgumentException>().WithMessage("*'Russian'*azerbaijani, english, russian*");
    }
}
