using System.Text;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Tests.Reading.Formats;

namespace ExtractionPipeline.Tests.Reading;

public class InputTests
{
    [Theory]
    [InlineData("**/*.html", new[] { "b", "c" })]
    [InlineData("*.txt", new[] { "a" })]
    [InlineData("de*p/*", new[] { "b" })]
    public void A_pattern_names_the_files_that_fit(string pattern, string[] names)
    {
        using ReadFiles files = new();
        files.With("a.txt", "text").With("deep/b.html", "<p>page</p>").With("deep/er/c.html", "<p>page</p>");

        new DocumentReader(new ReaderOptions()).Read([Path.Combine(files.Folder, pattern)]).Cast<ReadDocument>().Select(d => d.Name).Should().BeEquivalentTo(names);
    }

    [Fact]
    public void A_pattern_without_a_file_is_said() =>
        new DocumentReader(new ReaderOptions()).Read(["/nowhere/*.txt"]).Should().ContainSingle().Which.Should().BeOfType<ReadFault>().Which.Reason.Should().Be("no file fits the pattern");

    [Theory]
    [InlineData("a plain text", "stdin", "a plain text")]
    [InlineData(" \n{\"id\":\"7\",\"text\":\"of a record\"}\n", "7", "of a record")]
    public void Standard_input_is_text_or_json_lines(string content, string name, string text)
    {
        ReaderOptions options = new() { StandardInput = () => new MemoryStream(Encoding.UTF8.GetBytes(content)) };

        new DocumentReader(options).Read(["-"]).Should().ContainSingle().Which.Should().BeOfType<ReadDocument>().Which.Should().BeEquivalentTo(new { Name = name, Document = new { Text = text } });
    }
}
