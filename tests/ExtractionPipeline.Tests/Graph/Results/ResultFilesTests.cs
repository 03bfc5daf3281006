using ExtractionPipeline.Graph.Results;

namespace ExtractionPipeline.Tests.Graph.Results;

public sealed class ResultFilesTests : IDisposable
{
    private const string Result = """{"@id":"urn:a","source":"a.txt","language":"en","date":"2024-05-14","persons":[{"@id":"urn:a#person-1","name":"Erik Halvorsen","roles":[{"title":"Foreign Minister","class":"foreign_minister","country":"NO","status":"current","confidence":0.9,"evidence":[]}]}],"meetings":[{"@id":"urn:a#meeting-1","kind":"meeting","status":"held","primary":true,"date":"2024-05","participants":[{"person":"urn:a#person-1"}],"confidence":0.9,"evidence":[]}],"generatedBy":{"version":"1","models":"2"}}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("results-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Folders_and_ndjson_are_read_and_graphs_left_out()
    {
        File.WriteAllText(Path.Combine(_folder, "a.jsonld"), Result);
        File.WriteAllText(Path.Combine(_folder, "b.ndjson"), Result + "\n\n" + Result + "\n");
        File.WriteAllText(Path.Combine(_folder, "graph.jsonld"), """{"@graph": []}""");

        ResultFiles.Read([_folder]).Should().HaveCount(3).And.OnlyContain(i => i.Document != null && i.Document.Version == "1" && i.Document.Persons.Length == 1);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_is_no_result_is_named_with_its_line(string line)
    {
        File.WriteAllText(Path.Combine(_folder, "b.ndjson"), Result + "\n" + line + "\n");

        ResultFiles.Item item = ResultFiles.Read([Path.Combine(_folder, "b.ndjson")]).Last();

        item.Document.Should().BeNull();
        item.Place.Should().EndWith("b.ndjson:2");
        item.Fault.Should().StartWith("is no result of extract: ");
    }

    [Theory]
    [InlineData("\"kind\":\"meeting\"", "\"kind\":\"party\"")]
    [InlineData("\"date\":\"2024-05\"", "\"date\":\"May\"")]
    [InlineData("\"person\":\"urn:a#person-1\"", "\"person\":\"urn:b\"")]
    public void Values_that_the_contract_does_not_know_are_refused(string right, string wrong) =>
        FluentActions.Invoking(() => ResultParser.Parse(Result.Replace(right, wrong, StringComparison.Ordinal))).Should().Throw<FormatException>();
}
