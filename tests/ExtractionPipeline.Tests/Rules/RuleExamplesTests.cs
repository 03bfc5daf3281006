using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Tests.Rules;

public sealed class RuleExamplesTests
{
    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public void Every_rule_matches_its_examples_and_none_of_its_counter_examples(string language)
    {
        var pack = TestModels.Pack(language);
        var examples = new RuleExamples(pack);

        pack.Rules.Rules.Should().NotBeEmpty();
        pack.Rules.Rules.SelectMany(r => examples.Check(r)).Should().BeEmpty();
    }
}
