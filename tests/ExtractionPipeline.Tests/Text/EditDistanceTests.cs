using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 2, 0)]
    [InlineData("josef", "joseph", 2, 2)]
    [InlineData("svyrydenko", "svyryidenko", 2, 1)]
    [InlineData("berg", "lind", 2, 3)]
    [InlineData("a", "abcdef", 2, 3)]
    public void Counts_edits_up_to_the_limit_and_one_more_beyond_it(string first, string second, int limit, int expected)
    {
        EditDistance.Within(first, second, limit).Should().Be(expected);
        EditDistance.Within(second, first, limit).Should().Be(expected);
    }
}
