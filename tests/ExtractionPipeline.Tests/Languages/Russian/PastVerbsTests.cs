using ExtractionPipeline.Languages;
using ExtractionPipeline.Languages.Russian;

namespace ExtractionPipeline.Tests.Languages.Russian;

public sealed class PastVerbsTests
{
    private readonly PastVerbs _verbs = new(["школа", "генерал"]);

    [Theory]
    [InlineData("заявила", Gender.Feminine)]
    [InlineData("встретилась", Gender.Feminine)]
    [InlineData("сказал", Gender.Masculine)]
    [InlineData("родился", Gender.Masculine)]
    [InlineData("заявили", Gender.Unknown)]
    [InlineData("заявит", Gender.Unknown)]
    [InlineData("школа", Gender.Unknown)]
    [InlineData("генерал", Gender.Unknown)]
    [InlineData("", Gender.Unknown)]
    public void The_ending_of_a_past_tells_the_gender_of_its_subject(string word, Gender expected) => _verbs.GenderOf(word).Should().Be(expected);
}
