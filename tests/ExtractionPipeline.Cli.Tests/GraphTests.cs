using System.Text.Json;

namespace ExtractionPipeline.Cli.Tests;

public sealed class GraphTests : IDisposable
{
    private const string Russian = "14 мая 2024 года министр иностранных дел Норвегии Эрик Халворсен встретился в Осло с премьер-министром Грузии Нино Беридзе.";

    private const string English = "On 14 May 2024, Norwegian Foreign Minister Erik Halvorsen met with Prime Minister of Georgia Nino Beridze in Oslo.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_seeds_give_each_person_once_and_the_common_meeting_once()
    {
        _folder.Run("extract", Path.Combine(RepositoryFolder.Path, "seeds"), "--output", "out").ExitCode.Should().Be(0);
        _folder.Run("graph", "out", "--store", "graph.db", "--output", "graph.jsonld").ExitCode.Should().Be(0);

        foreach (string surname in new[] { "Bayramov", "Lavrov", "La Russa", "Ilham Aliyev" })
            Rows("query", "persons", "--person", surname).Should().ContainSingle(surname);
        string meeting = Rows("query", "meetings", "--from", "2025-11-26", "--to", "2025-11-26").Should().ContainSingle().Subject;
        Rows("query", "documents", "--meeting", meeting.Split('\t')[^1]).Should().HaveCount(2);
        using JsonDocument graph = JsonDocument.Parse(_folder.Read("graph.jsonld"));
        graph.RootElement.GetProperty("@graph").EnumerateArray().Select(n => n.GetProperty("@type").GetString()).Distinct().Should()
            .BeEquivalentTo("NewsArticle", "Country", "Organization", "Post", "Person", "Meeting");
    }

    [NodeFact]
    public void The_graph_keeps_every_term_and_fits_the_shapes()
    {
        _folder.Run("extract", Path.Combine(RepositoryFolder.Path, "seeds"), "--output", "out");
        _folder.Run("graph", "out", "--output", "graph.jsonld");

        CliResult check = NodeTools.Run("check.mjs", Path.Combine(RepositoryFolder.Path, "models", "shapes.ttl"), Path.Combine(_folder.Path, "graph.jsonld"));

        check.Output.Should().EndWith("1 results, 0 faults\n", "{0}", check.Error);
    }

    [Fact]
    public void Documents_join_in_any_order_and_once()
    {
        _folder.With("ru/a.txt", Russian).With("en/b.txt", English);
        _folder.Run("extract", "ru", "en", "--output", "out.ndjson");
        string[] lines = _folder.Read("out.ndjson").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.With("first.ndjson", lines[0]).With("second.ndjson", lines[1]);

        _folder.Run("graph", "out.ndjson", "--output", "whole.jsonld").Error.Should().Contain("2 documents joined");
        _folder.Run("graph", "second.ndjson", "--store", "graph.db");
        CliResult last = _folder.Run("graph", "first.ndjson", "second.ndjson", "--store", "graph.db", "--output", "parts.jsonld");
        _folder.Run("graph", "--store", "graph.db", "--rebuild", "--output", "rebuilt.jsonld").ExitCode.Should().Be(0);

        last.Error.Should().Contain("1 documents joined").And.Contain("1 known already");
        _folder.Read("parts.jsonld").Should().Be(_folder.Read("whole.jsonld"));
        _folder.Read("rebuilt.jsonld").Should().Be(_folder.Read("whole.jsonld"));
        Rows("query", "meetings", "--person", "Erik Halvorsen", "--country", "NO").Should().ContainSingle().Which.Should().StartWith("2024-05-14\tmeeting\theld\t");
    }

    [Fact]
    public void Answers_come_as_csv_and_json_and_merges_are_explained()
    {
        _folder.With("in/a.txt", Russian).With("in/b.txt", English);
        _folder.Run("extract", "in", "--output", "out");
        _folder.Run("graph", "out", "--store", "graph.db");

        _folder.Run("query", "meetings", "--store", "graph.db", "--format", "csv").OutputLines.First().Should().Be("date,kind,status,participants,place,country,documents,id");
        using JsonDocument roles = JsonDocument.Parse(_folder.Run("query", "roles", "--store", "graph.db", "--person", "Эрик Халворсен", "--format", "json").Output);
        roles.RootElement[0].GetProperty("office").GetString().Should().Be("foreign_minister");
        _folder.Run("query", "contradictions", "--store", "graph.db").OutputLines.Should().ContainSingle();
        _folder.Run("graph", "why", "Эрик Халворсен", "Erik Halvorsen", "--store", "graph.db").Output.Should().Contain("one person").And.Contain("both for NO");
        _folder.Run("graph", "why", "Нино Беридзе", "Erik Halvorsen", "--store", "graph.db").Output.Should().Contain("two persons").And.Contain("other name");

        _folder.With("overrides.tsv", "different\tЭрик Халворсен\tErik Halvorsen\n");
        _folder.Run("graph", "--store", "graph.db", "--overrides", "overrides.tsv").ExitCode.Should().Be(0);
        _folder.Run("graph", "why", "Эрик Халворсен", "Erik Halvorsen", "--store", "graph.db").Output.Should().Contain("an override keeps them apart");
    }

    [Fact]
    public void What_cannot_be_done_is_said()
    {
        _folder.With("bad.ndjson", "{\"@id\": 1}\n");

        _folder.Run("graph", "bad.ndjson").Should().Match<CliResult>(r => r.ExitCode == 2 && r.Error.Contains("give --store, --output or both"));
        _folder.Run("graph", "bad.ndjson", "gone", "--output", "graph.jsonld").Should()
            .Match<CliResult>(r => r.ExitCode == 1 && r.Error.Contains("bad.ndjson:1: is no result of extract") && r.Error.Contains("gone: not found"));
        _folder.Run("query", "persons", "--store", "gone.db").Should().Match<CliResult>(r => r.ExitCode == 1 && r.Error.Contains("there is no graph store"));
        _folder.Run("query", "meetings", "--store", "gone.db", "--from", "May").ExitCode.Should().Be(2);
        _folder.With("overrides.tsv", "equal\tA\tB\n");
        _folder.Run("graph", "--store", "graph.db", "--overrides", "overrides.tsv").Should().Match<CliResult>(r => r.ExitCode == 1 && r.Error.Contains("overrides.tsv(1)"));
    }

    private IEnumerable<string> Rows(params string[] arguments) => _folder.Run([.. arguments, "--store", "graph.db"]).OutputLines.Skip(1);
}
