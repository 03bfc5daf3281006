using ExtractionPipeline.Tests.Segmentation;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Tests.Training.Tagging;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("[в 2008г]. он", true)]
    [InlineData("[в 200]8г. он", false)]
    [InlineData("в [2008г.] он", true)]
    public void A_span_may_leave_out_the_full_stop_of_its_last_word(string marked, bool expected)
    {
        int start = marked.IndexOf('['), end = marked.IndexOf(']') - 1;
        var text = Segmenters.Segment("ru", marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

        Alignment.TokensOf(text, new TextSpan(start, end), out bool exact);

        exact.Should().Be(expected);
    }
}
