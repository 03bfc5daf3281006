using System.Diagnostics;
using System.Text;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>What a file system and a shell can do to a batch: each fault is named with its reason, the rest is done, nothing is written elsewhere.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Release = "BAKU, March 7 - The Foreign Minister of Norway Erik Hansen met with the President of the Senate in Baku.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Bad_files_of_all_kinds_are_named_and_the_rest_is_done()
    {
        _folder.With("in/a-good.txt", Release)
            .With("in/b-empty.txt", "")
            .With("in/c-blank.txt", " \n\t\n")
            .With("in/d-zeros.txt", "Görüş\0keçirilib.")
            .With("in/e-torn.txt", [.. Encoding.UTF8.GetBytes("Görüş keçirili"), 0xC9])
            .With("in/f-lone.txt", [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00])
            .With("in/g-half.txt", [0xFF, 0xFE, 0x41])
            .With("in/h-lines.jsonl", "{\"id\":\"1\",\"text\":\"Görüş \\ud800 keçirilib.\"}\n{\"id\":\"2\",\"text\":\"\\u0000\"\n{\"id\":\"3\",\"text\":\"Görüş keçirilib.\"}\n")
            .With("in/z-good.txt", Release);
        using (FileStream huge = File.Create(Path.Combine(_folder.Path, "in/i-huge.txt")))
            huge.SetLength(200 * 1024 * 1024);
        if (OperatingSystem.IsLinux())
            File.CreateSymbolicLink(Path.Combine(_folder.Path, "in/j-broken-disk.txt"), "/proc/self/mem"); // reading it fails as a bad sector does

        CliResult result = _folder.Run("extract", "in", "--output", "out");

        result.ExitCode.Should().Be(1);
        result.Complaints.Where(line => !line.Contains("language", StringComparison.Ordinal) && !line.Contains("j-broken-disk", StringComparison.Ordinal)).Should().Equal(
            "in/b-empty.txt: the file is empty",
            "in/c-blank.txt: the file is empty",
            "in/d-zeros.txt: not a text file: zero byte at 8",
            "in/e-torn.txt:1: not valid UTF-8 at byte 18",
            "in/g-half.txt: UTF-16 text with half a character at its end",
            "in/h-lines.jsonl:2: not valid JSON at byte 25",
            "in/i-huge.txt: larger than 32 MB");
        if (OperatingSystem.IsLinux())
            result.Complaints.Should().ContainSingle(line => line.StartsWith("in/j-broken-disk.txt: ", StringComparison.Ordinal));
        _folder.FilesIn("out").Should().Equal("1.jsonld", "3.jsonld", "a-good.jsonld", "f-lone.jsonld", "z-good.jsonld");
        _folder.FilesIn("").Should().OnlyContain(path => path.StartsWith("in/", StringComparison.Ordinal) || path.StartsWith("out/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_200_MB_is_refused_and_its_neighbours_are_read()
    {
        using (FileStream huge = File.Create(Path.Combine(_folder.Path, "huge.jsonl")))
        {
            huge.Write("{\"id\":\"1\",\"text\":\"Görüş keçirilib.\"}\n"u8);
            huge.Seek(200 * 1024 * 1024, SeekOrigin.Current);
            huge.Write("\n{\"id\":\"3\",\"text\":\"Görüş keçirilib.\"}\n"u8);
        }

        CliResult result = _folder.Run("extract", "huge.jsonl", "--output", "out");

        result.Complaints.Should().Equal("huge.jsonl:2: the line is longer than 32 MB");
        _folder.FilesIn("out").Should().Equal("1.jsonld", "3.jsonld");
    }

    [Theory]
    [InlineData("in", "in/z/late.txt", "in/z: not found")]
    [InlineData("in/a.jsonl in/z", "in/z/late.txt", "in/z: not found")]
    public void A_folder_that_vanishes_before_its_turn_is_named(string inputs, string late, string complaint)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        _folder.With("in/a.jsonl", SmallDocuments.Records(5_000)).With(late, Release);
        using Process process = CliProcess.Start(_folder.Path, ["extract", .. inputs.Split(' '), "--output", "out"]);
        SmallDocuments.AwaitResults(process, Path.Combine(_folder.Path, "out"));
        Directory.Delete(Path.Combine(_folder.Path, "in/z"), recursive: true);

        CliResult result = CliProcess.Finish(process);

        result.ExitCode.Should().Be(1);
        result.Complaints.Should().Equal(complaint);
        _folder.FilesIn("out").Should().HaveCount(5_000);
    }

    [Fact]
    public void A_file_that_grows_while_it_is_read_is_named_and_read_again_the_next_time()
    {
        _folder.With("a.jsonl", SmallDocuments.Records(5_000));
        using Process process = CliProcess.Start(_folder.Path, "extract", "a.jsonl", "--output", "out");
        SmallDocuments.AwaitResults(process, Path.Combine(_folder.Path, "out"));
        File.AppendAllText(Path.Combine(_folder.Path, "a.jsonl"), "{\"id\":\"last\",\"text\":\"Görüş keçirilib.\"}\n");

        CliResult result = CliProcess.Finish(process);
        CliResult next = _folder.Run("extract", "a.jsonl", "--output", "out");

        result.ExitCode.Should().Be(1);
        result.Complaints.Should().Equal("a.jsonl: changed while it was read");
        next.ExitCode.Should().Be(0);
        next.Complaints.Should().BeEmpty();
        _folder.FilesIn("out").Should().HaveCount(5_001);
    }

    [Fact]
    public void An_output_folder_that_vanishes_ends_the_run_with_a_word()
    {
        _folder.With("a.jsonl", SmallDocuments.Records(20_000));
        using Process process = CliProcess.Start(_folder.Path, "extract", "a.jsonl", "--output", "out");
        SmallDocuments.AwaitResults(process, Path.Combine(_folder.Path, "out"));
        Directory.Move(Path.Combine(_folder.Path, "out"), Path.Combine(_folder.Path, "moved"));

        CliResult result = CliProcess.Finish(process);

        result.ExitCode.Should().Be(1);
        result.Complaints.Should().ContainSingle().Which.Should().StartWith("out: cannot be written: ");
    }

    [Fact]
    public void A_result_whose_place_is_taken_by_a_folder_is_named_and_the_rest_is_done()
    {
        _folder.With("in/a.txt", Release).With("in/b.txt", Release).With("out/a.jsonld/mine.txt", "");

        CliResult result = _folder.Run("extract", "in", "--output", "out");

        result.ExitCode.Should().Be(1);
        result.Complaints.Should().ContainSingle().Which.Should().StartWith("in/a.txt: a.jsonld cannot be written: ");
        _folder.FilesIn("out").Should().Equal("a.jsonld/mine.txt", "b.jsonld");
    }

    [Fact]
    public void A_document_that_ends_the_program_each_time_is_set_aside_and_the_others_are_done()
    {
        if (OperatingSystem.IsWindows())
            return; // no env there
        string huge = string.Concat(Enumerable.Repeat(Release + "\n", 12_000_000 / Release.Length));
        _folder.With("in/a.txt", Release).With("in/b.txt", huge).With("in/c.txt", Release);

        List<CliResult> runs = [.. Enumerable.Range(0, 5).Select(_ => CliProcess.RunInMemory(_folder.Path, 160, "extract", "in", "--output", "out"))];

        runs.Take(3).Should().OnlyContain(r => r.ExitCode != 0 && r.Error.Contains("Out of memory"));
        runs[3].ExitCode.Should().Be(1);
        runs[3].Error.Should().Contain("in/b.txt: the program ended while reading it\n");
        runs[4].ExitCode.Should().Be(0);
        runs[4].Error.Should().Contain("2 unchanged").And.Contain("1 set aside");
        _folder.FilesIn("out").Should().Equal("a.jsonld", "c.jsonld");
        _folder.Read("out/.run/quarantine.tsv").Should().Contain("in/b.txt\t\tthe program ended while reading it\t");
    }

    [Theory]
    [InlineData("> /dev/full", "standard output: cannot be written: No space left on device")]
    [InlineData("--output out/all.ndjson", "out/all.ndjson: cannot be written: No space left on device")]
    public void A_full_disk_ends_the_run_with_a_word(string to, string complaint)
    {
        if (!OperatingSystem.IsLinux())
            return; // no /dev/full there
        _folder.With("in/a.txt", Release);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "out/.all.ndjson.run/unfinished"));
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "out/.all.ndjson.run/unfinished/all.ndjson"), "/dev/full"); // every write to it fails as on a full disk

        CliResult result = RunInShell($"extract in {to}");

        result.ExitCode.Should().Be(1);
        result.Complaints.Should().ContainSingle().Which.Should().StartWith(complaint);
        File.Exists(Path.Combine(_folder.Path, "out/all.ndjson")).Should().BeFalse();
    }

    [Fact]
    public void A_run_on_a_disk_that_was_full_goes_on_when_there_is_space()
    {
        if (!OperatingSystem.IsLinux())
            return; // no /dev/full there
        _folder.With("in/a.txt", Release).With("in/b.txt", Release);
        string link = Path.Combine(_folder.Path, "out/.all.ndjson.run/unfinished/all.ndjson");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, "/dev/full");
        _folder.Run("extract", "in", "--output", "out/all.ndjson").ExitCode.Should().Be(1);
        File.Delete(link);

        _folder.Run("extract", "in", "--output", "out/all.ndjson").ExitCode.Should().Be(0);

        _folder.Read("out/all.ndjson").Should().Be(_folder.Run("extract", "in").Output);
    }

    [Fact]
    public void A_pipe_that_nobody_reads_any_more_ends_the_run()
    {
        if (OperatingSystem.IsWindows())
            return; // no sh there
        _folder.With("a.jsonl", SmallDocuments.Records(5_000));

        CliResult result = RunInShell("extract a.jsonl | head -n 1");

        result.OutputLines.Should().ContainSingle();
        result.Complaints.Should().ContainSingle().Which.Should().StartWith("standard output: cannot be written: ");
    }

    private CliResult RunInShell(string line)
    {
        using Process process = CliProcess.StartInShell(_folder.Path, line);
        return CliProcess.Finish(process);
    }
}
