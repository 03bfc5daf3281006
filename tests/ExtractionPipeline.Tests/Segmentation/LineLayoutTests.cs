using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Tests.Segmentation;

/// <summary>`¶` stands where a paragraph begins, `/` for a line end.</summary>
public sealed class LineLayoutTests
{
    [Theory]
    [InlineData("en", "¶Ministers meet in Oslo/¶The ministers met today./¶They agreed.")]
    [InlineData("en", "¶The talks were long//¶Second paragraph here.")]
    [InlineData("az", "¶Tədbirin bədii//hissəsində nazir iştirak edib.")]
    [InlineData("en", "¶The ministers met today./¶read more")]
    [InlineData("en", "¶The Foreign Minister of the/Republic of Vale met with the/prime minister on Monday in/the capital city of Sedge and/Spoke there with Mr. Reed of/the opposition.//¶They agreed.")]
    public void Puts_wrapped_lines_together(string language, string marked)
    {
        string text = marked.Replace('/', '\n').Replace("¶", "", StringComparison.Ordinal);
        Marked(Segmenters.Segment(language, text)).Should().Be(marked.Replace("//", "/", StringComparison.Ordinal));
    }

    private static string Marked(SegmentedText text)
    {
        string marked = "";
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            Sentence sentence = text.Sentences[i];
            bool isFirst = i == 0 || text.Sentences[i - 1].Paragraph != sentence.Paragraph;
            string line = sentence.Span.Of(text.Text).ToString().Replace("\n\n", "/", StringComparison.Ordinal).Replace('\n', '/');
            marked += (i == 0 ? "" : isFirst ? "/" : " ") + (isFirst ? "¶" : "") + line;
        }

        return marked;
    }
}
