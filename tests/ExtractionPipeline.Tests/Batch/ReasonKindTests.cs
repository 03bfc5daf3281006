using ExtractionPipeline.Batch;

namespace ExtractionPipeline.Tests.Batch;

public class ReasonKindTests
{
    [Theory]
    [InlineData("not valid UTF-8 at byte 20", "not valid UTF-8 at byte …")]
    [InlineData("the text of \"n1\" is empty", "the text of … is empty")]
    [InlineData("not found", "not found")]
    public void Reasons_that_differ_in_a_number_or_a_name_are_one(string reason, string kind) => ReasonKind.Of(reason).Should().Be(kind);
}
