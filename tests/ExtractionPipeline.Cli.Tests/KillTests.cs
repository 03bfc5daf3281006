using System.Diagnostics;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>A run that is killed, however often and whenever, ends with exactly the result of one that nothing disturbed.</summary>
public sealed class KillTests : IDisposable
{
    private const int Documents = 20_000, Kills = 25;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <remarks>25 kills for each kind of output, 50 in all: every fifth one in the first moments of the program, the others in the midst of its work.</remarks>
    [Theory]
    [InlineData("out/all.ndjson", 11)]
    [InlineData("out", 12)]
    public void Killed_at_random_moments_it_ends_with_the_result_of_an_undisturbed_run(string output, int seed)
    {
        Random random = new(seed);
        _folder.With("news.jsonl", SmallDocuments.Records(Documents));
        string undisturbed = output.Replace("out", "undisturbed", StringComparison.Ordinal);
        _folder.Run("extract", "news.jsonl", "--output", undisturbed).ExitCode.Should().Be(0);
        string expected = _folder.ContentOf("undisturbed");

        int kills = 0, fresh = 0;
        while (kills < Kills)
        {
            int exitCode = RunAndKill(output, kills % 5 == 0, random);
            if (exitCode != 0)
            {
                kills++;
                continue;
            }

            // It was through before the kill: its result is checked, and another run is begun.
            _folder.ContentOf("out").Should().Be(expected);
            Directory.Delete(Path.Combine(_folder.Path, "out"), recursive: true);
            fresh++;
        }

        CliResult last = _folder.Run("extract", "news.jsonl", "--output", output);

        last.ExitCode.Should().Be(0);
        _folder.ContentOf("out").Should().Be(expected, "{0} kills and {1} fresh starts change nothing", kills, fresh);
        Directory.EnumerateFiles(_folder.Path, "*.tmp", SearchOption.AllDirectories).Should().BeEmpty();
    }

    /// <returns>The exit code; that of a killed process is not 0.</returns>
    private int RunAndKill(string output, bool atStart, Random random)
    {
        using Process process = CliProcess.Start(_folder.Path, "extract", "news.jsonl", "--output", output);
        long begin = StateOfOutput();
        if (!atStart)
        {
            while (!process.HasExited && StateOfOutput() == begin)
                Thread.Sleep(1);
        }

        Thread.Sleep(random.Next(atStart ? 400 : 120));
        process.Kill();
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Changes as soon as a run has begun to write: a folder's time with each new file in it, the unfinished file's size.</summary>
    private long StateOfOutput()
    {
        DirectoryInfo folder = new(Path.Combine(_folder.Path, "out"));
        FileInfo unfinished = new(Path.Combine(folder.FullName, ".all.ndjson.run", "unfinished", "all.ndjson"));
        return (folder.Exists ? folder.LastWriteTimeUtc.Ticks : 0) + (unfinished.Exists ? unfinished.Length : 0);
    }
}
