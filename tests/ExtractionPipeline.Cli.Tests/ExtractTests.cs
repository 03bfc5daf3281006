using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ExtractionPipeline.Cli.Tests;

public sealed class ExtractTests : IDisposable
{
    private const string Release = "BAKU, March 7 - The Foreign Minister of Norway Erik Hansen met with the President of the Senate in Baku.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_becomes_a_folder_of_one_file_a_document()
    {
        _folder.With("in/a.txt", Release).With("in/2024/b.text", Release).With("in/logo.png", "");

        CliResult result = _folder.Run("extract", "in", "--output", "out");

        result.ExitCode.Should().Be(0);
        result.Output.Should().BeEmpty();
        result.Complaints.Should().Equal("in: skipped, not of a kind that is read: logo.png");
        _folder.FilesIn("out").Should().Equal("2024/b.jsonld", "a.jsonld");
        _folder.Read("out/a.jsonld").Should().StartWith("{\n  \"@context\"").And.EndWith("}\n").And.NotContain("\r");
        Parse(_folder.Read("out/2024/b.jsonld")).GetProperty("source").GetString().Should().Be("in/2024/b.text");
    }

    [Fact]
    public void Without_output_every_line_of_standard_output_is_a_document()
    {
        _folder.With("1.txt", Release).With("2.txt", Release);

        CliResult result = _folder.Run("extract", "2.txt", "1.txt");

        result.ExitCode.Should().Be(0);
        result.OutputLines.Select(line => Parse(line).GetProperty("source").GetString()).Should().Equal("2.txt", "1.txt");
    }

    [Fact]
    public void A_name_ending_in_ndjson_is_one_file_and_holds_what_standard_output_would()
    {
        _folder.With("1.txt", Release).With("2.txt", "Görüş keçirilib.");

        _folder.Run("extract", "1.txt", "2.txt", "--output", "new/out.ndjson").ExitCode.Should().Be(0);

        _folder.FilesIn("new").Should().Equal("out.ndjson");
        _folder.Read("new/out.ndjson").Should().Be(_folder.Run("extract", "1.txt", "2.txt").Output);
    }

    [Fact]
    public void A_document_has_all_keys_of_the_contract()
    {
        _folder.With("1.txt", Release);

        JsonElement document = Parse(_folder.Run("extract", "1.txt", "--mentions").Output);

        document.EnumerateObject().Select(p => p.Name).Should().Equal(
            "@context", "@id", "@type", "source", "language", "languageConfidence", "date", "persons", "meetings", "mentions", "generatedBy");
        document.GetProperty("language").GetString().Should().Be("en");
        document.GetProperty("generatedBy").GetProperty("models").GetString().Should().MatchRegex("^[0-9a-f]{16}$");
    }

    [Fact]
    public void What_cannot_be_read_is_named_gives_1_and_the_rest_is_done()
    {
        _folder.With("in/1.txt", "")
            .With("in/2.txt", [.. Encoding.UTF8.GetBytes("Görüş\nkeçirilib "), 0xFF])
            .With("in/3.jsonl", "{\"id\":\"3a\",\"text\":\"Görüş keçirilib.\"}\n{\"id\":\"3b\"}\n")
            .With("in/4.txt", Release);

        CliResult result = _folder.Run("extract", "in", "gone.txt", "--output", "out");

        result.ExitCode.Should().Be(1);
        result.Complaints.Should().Equal(
            "in/1.txt: the file is empty",
            "in/2.txt:2: not valid UTF-8 at byte 20",
            "in/3.jsonl:2: no \"text\": a record needs a string of that name",
            "gone.txt: not found");
        _folder.FilesIn("out").Should().Equal("3a.jsonld", "4.jsonld");
    }

    [Fact]
    public void A_folder_without_documents_is_no_fault()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "inbox"));

        CliResult result = _folder.Run("extract", "inbox");

        result.ExitCode.Should().Be(0);
        result.Output.Should().BeEmpty();
        result.Error.Should().StartWith("0 documents");
    }

    [Fact]
    public void A_language_without_rules_is_passed_through_with_a_word()
    {
        _folder.With("ka.txt", "საგარეო საქმეთა მინისტრი თბილისში შეხვდა ელჩს. მხარეებმა განიხილეს თანამშრომლობა.");

        CliResult result = _folder.Run("extract", "ka.txt");

        result.ExitCode.Should().Be(0);
        result.Complaints.Should().Equal("ka.txt: language 'ka' is not supported: written without facts");
        JsonElement document = Parse(result.Output);
        document.GetProperty("language").GetString().Should().Be("ka");
        document.GetProperty("persons").GetArrayLength().Should().Be(0);
        document.GetProperty("meetings").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public void Records_of_a_JSON_Lines_file_become_files_named_by_id()
    {
        _folder.With("news.jsonl", "{\"id\":\"n1\",\"text\":\"Görüş keçirilib.\",\"title\":\"Görüş\",\"date\":\"2024-03-07\",\"url\":\"https://example.org/n1\"}");

        _folder.Run("extract", "news.jsonl", "--output", "out").ExitCode.Should().Be(0);

        JsonElement document = Parse(_folder.Read("out/n1.jsonld"));
        document.GetProperty("source").GetString().Should().Be("news.jsonl/n1.json");
        document.GetProperty("headline").GetString().Should().Be("Görüş");
        document.GetProperty("url").GetString().Should().Be("https://example.org/n1");
        document.GetProperty("date").GetString().Should().Be("2024-03-07");
    }

    [Fact]
    public void No_id_leads_out_of_the_output_folder()
    {
        string[] ids = ["../up", "/etc/passwd", "a/../../up", "..", ".", "C:\\\\up", "con", "x\\u0000y", new string('ə', 300)];
        _folder.With("news.jsonl", string.Join('\n', ids.Select(id => $"{{\"id\":\"{id}\",\"text\":\"Görüş keçirilib.\"}}")));

        _folder.Run("extract", "news.jsonl", "--output", "deep/out").ExitCode.Should().Be(0);

        _folder.FilesIn("").Should().OnlyContain(path => path == "news.jsonl" || path.StartsWith("deep/out/"));
        _folder.FilesIn("deep/out").Should().HaveCount(ids.Length)
            .And.Contain(["_up.jsonld", "_etc_passwd.jsonld", "a_.._.._up.jsonld", "document.jsonld", "document-2.jsonld", "C__up.jsonld", "_con.jsonld", "x_y.jsonld"]);
    }

    [Fact]
    public void Documents_of_one_name_do_not_overwrite_one_another()
    {
        _folder.With("a/x.txt", "Görüş keçirilib.").With("b/x.txt", "Görüş keçirilib.").With("b/X.text", "Görüş keçirilib.").With("b/c/x.txt", "Görüş keçirilib.");

        CliResult result = _folder.Run("extract", "a", "b", "--output", "out");

        _folder.FilesIn("out").Should().Equal("X-2.jsonld", "c/x.jsonld", "x-3.jsonld", "x.jsonld");
        Parse(_folder.Read("out/x-3.jsonld")).GetProperty("source").GetString().Should().Be("b/x.txt");
        result.Complaints.Should().Equal(
            "b/X.text: written as X-2.jsonld, another document has its name",
            "b/x.txt: written as x-3.jsonld, another document has its name");
    }

    [Fact]
    public void An_older_result_is_replaced_and_no_temporary_file_stays()
    {
        _folder.With("1.txt", Release).With("out/1.jsonld", "old");

        _folder.Run("extract", "1.txt", "--output", "out").ExitCode.Should().Be(0);

        _folder.FilesIn("out").Should().Equal("1.jsonld");
        _folder.Read("out/1.jsonld").Should().StartWith("{");
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_bytes_in_input_order()
    {
        _folder.With("news.jsonl", string.Join('\n', Enumerable.Range(0, 200).Select(i =>
            $"{{\"id\":\"{i}\",\"text\":\"{string.Concat(Enumerable.Repeat("Görüş keçirilib. ", 1 + (i * 37 % 50)))}\"}}")));

        string one = _folder.Run("extract", "news.jsonl", "--threads", "1").Output;

        one.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(200);
        _folder.Run("extract", "news.jsonl", "--threads", "2").Output.Should().Be(one);
        _folder.Run("extract", "news.jsonl", "--threads", "7").Output.Should().Be(one);
    }

    [Fact]
    public void No_document_is_read_otherwise_for_those_read_before_it()
    {
        string gold = Path.Combine(RepositoryFolder.Path, "gold-annotations", "development");
        _folder
            .With("typed.txt", "Portuqaliyanın xarici işlər naziri Joau Kampuş de Brito Bakıda olub. Görüşdə əməkdaşlıq məsələləri müzakirə edilib.")
            .With("plain.txt", "Nazir bildirib ki, bu gun de emekdasliq davam edir, Bakida da, Lissabonda da gorusler kecirilib ve muqavile imzalanib.");
        string[] order = ["typed.txt", .. Directory.EnumerateFiles(gold, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal), "plain.txt"];
        _folder.With("forth.txt", string.Join('\n', order)).With("back.txt", string.Join('\n', Enumerable.Reverse(order)));

        string[] forth = Lines(_folder.Run("extract", "--files-from", "forth.txt", "--mentions", "--threads", "1").Output);

        forth.Should().HaveCount(order.Length);
        Lines(_folder.Run("extract", "--files-from", "back.txt", "--mentions", "--threads", "2").Output).Should().Equal(forth);

        static string[] Lines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void Output_that_cannot_be_written_is_said()
    {
        _folder.With("1.txt", Release).With("blocked", "a file where a folder is needed");

        CliResult result = _folder.Run("extract", "1.txt", "--output", "blocked/out");

        result.ExitCode.Should().Be(1);
        result.Error.Should().StartWith("blocked/out: cannot be written: ");
    }

    [Fact]
    public void A_broken_rule_file_is_named_once_and_nothing_is_written()
    {
        _folder.WithModels().With("models/en/rules.yaml", "phases: [").With("in/1.txt", Release).With("in/2.txt", Release);

        CliResult result = _folder.Run("extract", "in", "--models", "models", "--output", "out.ndjson");

        result.ExitCode.Should().Be(1);
        result.Complaints.Should().ContainSingle().Which.Should().Contain("rules.yaml").And.NotContain("internal error");
        _folder.FilesIn("").Should().NotContain(path => path.Contains("ndjson"));
    }

    [Fact]
    public void A_reader_that_goes_away_ends_the_run()
    {
        _folder.With("news.jsonl", ManyRecords);
        using Process process = CliProcess.Start(_folder.Path, "extract", "news.jsonl");
        process.StandardOutput.ReadLine();
        process.StandardOutput.Close();

        process.WaitForExit(TimeSpan.FromMinutes(2)).Should().BeTrue();
        process.ExitCode.Should().Be(1);
        process.StandardError.ReadToEnd().Should().StartWith("standard output: cannot be written: ");
    }

    /// <summary>Enough work that a run is caught in the middle of it.</summary>
    private static string ManyRecords { get; } =
        string.Join('\n', Enumerable.Range(0, 50_000).Select(i => $"{{\"id\":\"{i}\",\"text\":\"Görüş keçirilib.\"}}"));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;
}
