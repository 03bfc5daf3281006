using ExtractionPipeline.LanguageDetection;

namespace ExtractionPipeline.Tests.LanguageDetection;

public sealed class RunningTextTests
{
    [Theory]
    [InlineData("Home\nThe minister received the ambassador on Monday.\nShare\n", "The minister received the ambassador on Monday.")]
    [InlineData("The minister received the ambassador. He then left for Baku\nNews", "The minister received the ambassador. He then left for Baku")]
    [InlineData("Home\nNews\n\nContact us", "Home|News|Contact us")]
    [InlineData("The minister received the ambassador on Monday", "The minister received the ambassador on Monday")]
    [InlineData("", "")]
    public void Lines_with_sentences_count_and_all_lines_where_there_is_none(string page, string expected)
    {
        var lines = new List<string>();
        var running = RunningText.Of(page);
        while (running.MoveNext())
            lines.Add(running.Current.ToString());
        string.Join('|', lines).Should().Be(expected);
    }
}
