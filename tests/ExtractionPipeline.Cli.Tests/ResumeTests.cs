using System.Diagnostics;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>Nothing is done twice, nothing is lost.</summary>
public sealed class ResumeTests : IDisposable
{
    private const string First = "BAKU, March 7 - The Foreign Minister of Norway Erik Hansen met with the President of the Senate in Baku.";

    private const string Second = "The Prime Minister of Georgia Nino Beridze will visit Oslo next week, her office said.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_has_not_changed_is_not_done_again()
    {
        _folder.With("in/a.txt", First).With("in/b.txt", First);
        _folder.Run("extract", "in", "--output", "out").ExitCode.Should().Be(0);
        DateTime written = TimeOf("out/a.jsonld");
        _folder.With("in/b.txt", Second).With("in/c.txt", Second);

        CliResult result = _folder.Run("extract", "in", "--output", "out");

        result.Error.Should().StartWith("3 documents (en 2), 1 unchanged;");
        TimeOf("out/a.jsonld").Should().Be(written);
        _folder.Run("extract", "in", "--output", "fresh");
        _folder.ContentOf("out").Should().Be(_folder.ContentOf("fresh"));
    }

    [Fact]
    public void Lines_of_an_earlier_file_are_used_again_wherever_they_belong_now()
    {
        _folder.With("in/b.txt", First).With("in/d.txt", Second).With("in/e.txt", First);
        _folder.Run("extract", "in", "--output", "all.ndjson").ExitCode.Should().Be(0);
        _folder.With("in/a.txt", Second).With("in/e.txt", Second);
        File.Delete(Path.Combine(_folder.Path, "in/d.txt"));

        CliResult result = _folder.Run("extract", "in", "--output", "all.ndjson");

        result.Error.Should().StartWith("3 documents (en 2), 1 unchanged;");
        _folder.Read("all.ndjson").Should().Be(_folder.Run("extract", "in").Output);
    }

    [Fact]
    public void Other_options_and_other_models_make_all_anew()
    {
        _folder.With("in/a.txt", First).With("in/b.txt", Second).WithModels();
        _folder.Run("extract", "in", "--output", "out", "--models", "models").Error.Should().NotContain("unchanged");
        _folder.Run("extract", "in", "--output", "out", "--models", "models").Error.Should().StartWith("2 documents, 2 unchanged;");

        _folder.Run("extract", "in", "--output", "out", "--models", "models", "--mentions").Error.Should().NotContain("unchanged");
        File.AppendAllText(Path.Combine(_folder.Path, "models/az/language.yaml"), "# a change\n");
        _folder.Run("extract", "in", "--output", "out", "--models", "models", "--mentions").Error.Should().NotContain("unchanged");
    }

    [Fact]
    public void A_result_that_was_lost_or_changed_is_made_anew()
    {
        _folder.With("in/a.txt", First).With("in/b.txt", First).With("in/c.txt", First);
        _folder.Run("extract", "in", "--output", "out");
        string whole = _folder.ContentOf("out");
        File.Delete(Path.Combine(_folder.Path, "out/a.jsonld"));
        _folder.With("out/b.jsonld", _folder.Read("out/b.jsonld").Replace("Erik", "Eric", StringComparison.Ordinal));

        _folder.Run("extract", "in", "--output", "out").Error.Should().StartWith("3 documents (en 2), 1 unchanged;");

        _folder.ContentOf("out").Should().Be(whole);
    }

    [Fact]
    public void Results_of_documents_that_are_gone_stay_until_they_are_pruned()
    {
        _folder.With("in/a.txt", First).With("in/b.txt", Second).With("out/mine.txt", "not a result");
        _folder.Run("extract", "in", "--output", "out");
        File.Delete(Path.Combine(_folder.Path, "in/b.txt"));

        _folder.Run("extract", "in", "--output", "out").Error.Should().Contain("1 results of documents that the input no longer has were kept; --prune deletes them");
        _folder.FilesIn("out").Should().Equal("a.jsonld", "b.jsonld", "mine.txt");

        _folder.Run("extract", "in", "--output", "out", "--prune").Error.Should().NotContain("kept");
        _folder.FilesIn("out").Should().Equal("a.jsonld", "mine.txt");
    }

    [Fact]
    public void Bad_documents_are_listed_and_left_alone_until_they_change_or_are_asked_for()
    {
        _folder.With("in/bad.txt", [0xC9, 0x99, 0xFF]).With("in/good.txt", First)
            .With("in/lines.jsonl", $"{{\"id\":\"1\"}}\n{{\"id\":\"2\",\"text\":\"{Second}\"}}\n");

        CliResult first = _folder.Run("extract", "in", "--output", "out");
        CliResult second = _folder.Run("extract", "in", "--output", "out");
        CliResult retried = _folder.Run("extract", "in", "--output", "out", "--retry");
        string list = _folder.Read("out/.run/quarantine.tsv");
        _folder.With("in/bad.txt", Second);
        CliResult mended = _folder.Run("extract", "in", "--output", "out");

        string[] complaints = ["in/bad.txt:1: not valid UTF-8 at byte 2", "in/lines.jsonl:1: no \"text\": a record needs a string of that name"];
        first.ExitCode.Should().Be(1);
        first.Complaints.Should().Equal(complaints);
        first.Error.Should().Contain("2 bad documents in ").And.Contain("failed documents: 1 not valid UTF-8 at byte …");
        second.ExitCode.Should().Be(0);
        second.Complaints.Should().BeEmpty();
        second.Error.Should().Contain("2 set aside").And.Contain("2 bad documents in ");
        retried.ExitCode.Should().Be(1);
        retried.Complaints.Should().Equal(complaints);
        list.Split('\n').Should().HaveCount(4).And.Subject.ElementAt(1).Should().MatchRegex("^in/bad.txt\t1\tnot valid UTF-8 at byte 2\t[0-9-]{10}T[0-9:]{8}Z$");
        mended.ExitCode.Should().Be(0);
        _folder.FilesIn("out").Should().Equal("2.jsonld", "bad.jsonld", "good.jsonld");
        _folder.Read("out/.run/quarantine.tsv").Should().NotContain("bad.txt").And.Contain("lines.jsonl");
    }

    [Fact]
    public void A_named_file_that_is_not_there_is_said_every_time()
    {
        _folder.With("a.txt", First);

        for (int run = 0; run < 2; run++)
        {
            CliResult result = _folder.Run("extract", "a.txt", "gone.txt", "--output", "out");
            result.ExitCode.Should().Be(1);
            result.Complaints.Should().Equal("gone.txt: not found");
        }

        _folder.With("gone.txt", Second);
        _folder.Run("extract", "a.txt", "gone.txt", "--output", "out").ExitCode.Should().Be(0);
    }

    [Fact]
    public void A_dry_run_says_what_would_be_done_and_writes_nothing()
    {
        _folder.With("in/a.txt", First).With("in/b.txt", First).With("in/bad.txt", [0xC9, 0x99, 0xFF]);
        CliResult fresh = _folder.Run("extract", "in", "--output", "out", "--dry-run");
        bool wrote = Directory.Exists(Path.Combine(_folder.Path, "out"));
        _folder.Run("extract", "in", "--output", "out");
        _folder.With("in/b.txt", Second).With("in/c.txt", Second);

        CliResult planned = _folder.Run("extract", "in", "--output", "out", "--dry-run");

        fresh.OutputLines.Should().Equal("new\tin/a.txt\ta.jsonld", "new\tin/b.txt\tb.jsonld", "bad\tin/bad.txt:1\tnot valid UTF-8 at byte 2");
        wrote.Should().BeFalse();
        planned.ExitCode.Should().Be(0);
        planned.OutputLines.Should().BeEquivalentTo("unchanged\tin/a.txt\ta.jsonld", "changed\tin/b.txt\tb.jsonld", "new\tin/c.txt\tc.jsonld", "set aside\tin/bad.txt:1\tnot valid UTF-8 at byte 2");
        _folder.FilesIn("out").Should().Equal("a.jsonld", "b.jsonld");
    }

    [Fact]
    public void Tables_are_made_of_all_documents_and_made_again_when_one_changed()
    {
        _folder.With("in/a.txt", First).With("in/b.txt", Second);
        _folder.Run("extract", "in", "--output", "out", "--format", "csv").ExitCode.Should().Be(0);
        _folder.FilesIn("out").Should().Equal("meetings.csv", "persons.csv", "roles.csv");
        _folder.Read("out/roles.csv").Should().Contain(",Erik Hansen,Foreign Minister,foreign_minister,NO,,current,").And.Contain("Nino Beridze");
        File.Delete(Path.Combine(_folder.Path, "in/b.txt"));

        CliResult result = _folder.Run("extract", "in", "--output", "out", "--format", "csv");

        result.Error.Should().StartWith("1 documents, 1 unchanged;");
        _folder.Read("out/roles.csv").Should().Contain("Erik Hansen").And.NotContain("Nino Beridze");
    }

    [Theory]
    [InlineData("out/all.ndjson")]
    [InlineData("out")]
    public void An_interrupted_run_says_so_and_goes_on_where_it_stopped(string output)
    {
        if (OperatingSystem.IsWindows())
            return; // no SIGTERM there
        _folder.With("news.jsonl", SmallDocuments.Records(5_000));
        using Process process = CliProcess.Start(_folder.Path, "extract", "news.jsonl", "--output", output);
        SmallDocuments.AwaitResults(process, Path.Combine(_folder.Path, "out"));
        using Process kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);

        CliResult interrupted = CliProcess.Finish(process);
        bool hasFile = File.Exists(Path.Combine(_folder.Path, "out/all.ndjson"));
        CliResult resumed = _folder.Run("extract", "news.jsonl", "--output", output);

        interrupted.ExitCode.Should().Be(130);
        interrupted.Complaints.Should().Equal($"{output}: the same command goes on where this one stopped", "Interrupted.");
        hasFile.Should().BeFalse("a file has its name only when it is whole");
        resumed.ExitCode.Should().Be(0);
        resumed.Error.Should().StartWith($"{output}: goes on where the last run stopped\n").And.MatchRegex("5000 documents .*unchanged;");
        _folder.Run("extract", "news.jsonl", "--output", output.Replace("out", "fresh", StringComparison.Ordinal));
        _folder.ContentOf("out").Should().Be(_folder.ContentOf("fresh"));
    }

    [Fact]
    public void Two_runs_do_not_write_to_one_folder()
    {
        _folder.With("news.jsonl", SmallDocuments.Records(100_000));
        using Process process = CliProcess.Start(_folder.Path, "extract", "news.jsonl", "--output", "out");
        SmallDocuments.AwaitResults(process, Path.Combine(_folder.Path, "out"));

        CliResult second = _folder.Run("extract", "news.jsonl", "--output", "out");
        process.Kill();
        process.WaitForExit(); // it writes until it is gone, and the folder is deleted

        second.ExitCode.Should().Be(1);
        second.Complaints.Should().ContainSingle().Which.Should().StartWith("out: cannot be written: another run is writing there: ");
    }

    private DateTime TimeOf(string name) => File.GetLastWriteTimeUtc(Path.Combine(_folder.Path, name));
}
