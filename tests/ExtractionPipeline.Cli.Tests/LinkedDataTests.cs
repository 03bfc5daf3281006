using System.Text.Json;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>Results stand up to the tools of the linked-data world: the JSON-LD reference processor and a SHACL engine.</summary>
public sealed class LinkedDataTests
{
    private static readonly string s_shapes = Path.Combine(RepositoryFolder.Path, "models", "shapes.ttl");

    [NodeFact]
    public void Results_keep_every_term_and_fit_the_shapes()
    {
        using TemporaryFolder folder = Results();

        CliResult check = NodeTools.Run("check.mjs", s_shapes, Path.Combine(folder.Path, "out"));

        check.Output.Should().EndWith("results, 0 faults\n", "{0}", check.Error);
        check.ExitCode.Should().Be(0);
    }

    [NodeFact]
    public void A_result_that_breaks_a_shape_is_refused()
    {
        using TemporaryFolder folder = Results();
        string result = folder.FilesIn("out").First(name => folder.Read($"out/{name}").Contains("\"class\":", StringComparison.Ordinal));
        folder.With("broken.jsonld", folder.Read($"out/{result}").Replace("\"confidence\": 0", "\"confidence\": 7", StringComparison.Ordinal));

        CliResult check = NodeTools.Run("check.mjs", s_shapes, Path.Combine(folder.Path, "broken.jsonld"));

        check.ExitCode.Should().Be(1);
        check.Output.Should().Contain("vocab#confidence");
    }

    [NodeFact]
    public void No_term_can_leave_the_context_unnoticed()
    {
        using TemporaryFolder folder = Results();

        CliResult check = NodeTools.Run("removed-terms.mjs", Path.Combine(folder.Path, "out"));

        check.Output.Should().EndWith(" terms, 0 lost unnoticed\n", "{0}", check.Error);
    }

    /// <summary>The seeds and a record that has all metadata, read with all mentions.</summary>
    private static TemporaryFolder Results()
    {
        TemporaryFolder folder = new();
        folder.With("record.jsonl", """{"id":"1","title":"Talks in Oslo","date":"2024-03-07","url":"https://ministry.example/1","text":"Former Minister of Finance Olga Hansen met with Prime Minister of Georgia Nino Beridze of the Council of Europe in Oslo."}""");
        folder.With("page.html", "<article><h1>Talks</h1><p>The two ministers spoke about the ports of the region and agreed to meet again in the spring.</p></article>");
        folder.Run("extract", Path.Combine(RepositoryFolder.Path, "seeds"), "record.jsonl", "page.html", "--mentions", "--output", "out").ExitCode.Should().Be(0);
        return folder;
    }

    [NodeFact]
    public void A_graph_keeps_every_term_and_fits_the_shapes()
    {
        using TemporaryFolder folder = Graph();

        NodeTools.Run("removed-terms.mjs", Path.Combine(folder.Path, "graph.jsonld")).Output.Should().EndWith(" 0 lost unnoticed\n");
        NodeTools.Run("check.mjs", s_shapes, Path.Combine(folder.Path, "graph.jsonld")).Output.Should().EndWith("1 results, 0 faults\n");
    }

    [NodeFact]
    public void Exports_say_what_the_reference_processor_reads()
    {
        using TemporaryFolder folder = Graph();
        foreach (string result in new[] { "graph.jsonld", "out/a.jsonld" })
        {
            foreach (string exported in new[] { "x.nt", "x.ttl" })
            {
                folder.Run("export", result, "--output", exported).ExitCode.Should().Be(0);

                NodeTools.Run("same-statements.mjs", Path.Combine(folder.Path, result), Path.Combine(folder.Path, exported)).Output.Should().EndWith(" statements, the same\n");
            }
        }
    }

    [NodeFact]
    public void The_queries_that_the_docs_teach_answer()
    {
        using TemporaryFolder folder = Graph();
        folder.Run("export", "graph.jsonld", "--output", "graph.ttl").ExitCode.Should().Be(0);

        CliResult answers = NodeTools.Run("queries.mjs", Path.Combine(RepositoryFolder.Path, "docs", "linked-data.md"), Path.Combine(folder.Path, "graph.ttl"));

        JsonElement[] queries = [.. answers.OutputLines.Select(line => JsonDocument.Parse(line).RootElement)];
        queries.Should().HaveCount(3, "{0}", answers.Error);
        queries[0].EnumerateArray().Should().ContainSingle("one meeting is told twice").Which.GetProperty("date").GetString().Should().Be("2024-03-07");
        queries[1].EnumerateArray().Should().ContainSingle().Which.GetProperty("name").GetString().Should().Be("Erik Hansen");
        queries[2].EnumerateArray().Select(row => row.GetProperty("file").GetString()).Should().Equal("a.txt", "b.txt");
    }

    /// <summary>One meeting told by two documents in two languages, and a dated post in an organization, joined.</summary>
    private static TemporaryFolder Graph()
    {
        TemporaryFolder folder = new();
        folder.With("a.txt", "On 7 March 2024, Norwegian Foreign Minister Erik Hansen met with Prime Minister of Georgia Nino Beridze in Oslo.")
            .With("b.txt", "7 марта 2024 года министр иностранных дел Норвегии Эрик Хансен встретился в Осло с премьер-министром Грузии Нино Беридзе.");
        folder.With("c.jsonl", """{"id":"c","date":"2024-03-08","text":"NATO Secretary General Ada Lund gave a speech at the university of the city on Friday."}""");
        folder.Run("extract", "a.txt", "b.txt", "c.jsonl", "--output", "out").ExitCode.Should().Be(0);
        folder.Run("graph", "out", "--output", "graph.jsonld").ExitCode.Should().Be(0);
        return folder;
    }
}
