using ExtractionPipeline.Batch.Sinks;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Batch.Sinks;

public class NamesTests
{
    [Theory]
    [InlineData("2024", "a", "2024/a.jsonld")]
    [InlineData("", "../up", "_up.jsonld")]
    [InlineData("../..", "a", "document/document/a.jsonld")]
    [InlineData("a/../../b", "..", "a/document/document/b/document.jsonld")]
    [InlineData("/etc", "passwd", "document/etc/passwd.jsonld")]
    public void No_folder_and_no_name_leads_out(string folder, string name, string path) =>
        new OutputNames().Next(Document("x", folder, name)).Path.Should().Be(path);

    [Theory]
    [InlineData("inbox/a.txt", "a.txt.jsonld")]
    [InlineData("inbox/2024/a.text", "2024/a.text.jsonld")]
    [InlineData("inbox/news.jsonl/n1.json", "news.jsonl/n1.json.jsonld")]
    [InlineData("inbox/news.jsonl/../../n1.json", "document/n1.json.jsonld")]
    [InlineData("elsewhere/a.txt", "document/elsewhere/a.txt.jsonld")]
    public void A_service_names_results_after_the_path_below_its_inbox(string source, string path) =>
        new SourceNames("inbox").Next(Document(source, "", "ignored")).Path.Should().Be(path);

    private static ReadDocument Document(string source, string folder, string name) => new(new SourceDocument(source, ""), folder, name);
}
