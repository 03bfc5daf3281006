using System.Text;
using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Tests.Reading.Formats;

public class JsonFormatTests
{
    [Fact]
    public void One_record_is_a_document_of_the_files_own_name()
    {
        using ReadFiles files = new();

        ReadDocument document = files.With("release.json", """{"text":"Bir mətn","title":"Başlıq","date":"2024-03-07"}""").Read("release.json").Should().ContainSingle().Which.Should().BeOfType<ReadDocument>().Which;

        document.Name.Should().Be("release");
        document.Document.Should().BeEquivalentTo(new { Text = "Bir mətn", Title = "Başlıq", Date = new DateOnly(2024, 3, 7) });
        document.Source.Should().EndWith("/release.json");
    }

    [Theory]
    [InlineData("""[{"text":"one"},{"id":"x","text":"two"}]""")]
    [InlineData("""{"count":2,"releases":[{"text":"one"},{"id":"x","text":"two"}]}""")]
    public void Records_of_an_array_are_numbered_where_they_have_no_id(string json)
    {
        using ReadFiles files = new();

        files.With("a.json", json).Read("a.json").Cast<ReadDocument>().Select(d => (d.Name, d.Document.Text)).Should().Equal(("a-1", "one"), ("x", "two"));
    }

    [Fact]
    public void Parts_go_by_the_names_that_were_told()
    {
        using ReadFiles files = new();
        files.With("a.jsonl", """{"nr":7,"content":{"rendered":"body"},"headline":"H"}""" + "\n");

        ReadItem item = files.Read("a.jsonl", new ReaderOptions { Fields = JsonFields.Parse(["id=nr", "text=content.rendered", "title=headline"]) }).Single();

        item.Should().BeOfType<ReadDocument>().Which.Should().BeEquivalentTo(new { Name = "7", Document = new { Text = "body", Title = "H" } });
    }

    [Fact]
    public void A_mapping_that_is_none_is_refused()
    {
        FluentActions.Invoking(() => JsonFields.Parse(["text"])).Should().Throw<FormatException>().WithMessage("*text=body*");
        FluentActions.Invoking(() => JsonFields.Parse(["body=text"])).Should().Throw<FormatException>().WithMessage("*id, text, title*");
    }

    [Theory]
    [InlineData("{", "not valid JSON at byte 1")]
    [InlineData("[]", "an array without records")]
    [InlineData("[1]", "record 1 is not a JSON object")]
    [InlineData("{\"a\":1}", "no \"text\", and no array of records that have one")]
    public void What_holds_no_record_is_named(string json, string reason) => ReadFiles.Fault("a.json", Encoding.UTF8.GetBytes(json)).Should().Be(reason);
}
