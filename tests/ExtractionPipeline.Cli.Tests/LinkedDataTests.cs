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
}
