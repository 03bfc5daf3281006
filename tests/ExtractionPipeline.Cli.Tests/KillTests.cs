using System.Diagnostics;
using System.Globalization;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>A run that is killed, however often and whenever, ends with exactly the result of one that nothing disturbed.</summary>
/// <remarks>`EXTRACTION_KILLS=50` makes more of the runs that are killed once and looked at each; every one takes some ten seconds.</remarks>
public sealed class KillTests : IDisposable
{
    private const int Documents = 20_000, Kills = 25;

    /// <summary>How many runs are killed once, over both kinds of output.</summary>
    private static readonly int s_killedOnce = int.TryParse(Environment.GetEnvironmentVariable("EXTRACTION_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int wished) ? wished : 2;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <remarks>
    /// 25 kills for each kind of output, 50 in all. Of five, one comes in the first moments of the program, three soon after it began to write, and
    /// one up to two seconds later, when a run may also be at its end.
    /// </remarks>
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
            int exitCode = (kills % 5) switch
            {
                0 => RunAndKill(output, waits: false, random.Next(400)),
                1 => RunAndKill(output, waits: true, random.Next(2000)),
                _ => RunAndKill(output, waits: true, random.Next(120)),
            };
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

    /// <remarks>Half of the runs for each kind of output; the moments are spread over the whole run, from its first millisecond to a little past its end.</remarks>
    [Theory]
    [InlineData("out/all.ndjson", 13)]
    [InlineData("out", 14)]
    public void Each_run_that_is_killed_once_ends_with_the_result_of_an_undisturbed_run(string output, int seed)
    {
        Random random = new(seed);
        _folder.With("news.jsonl", SmallDocuments.Records(Documents));
        long started = Stopwatch.GetTimestamp();
        _folder.Run("extract", "news.jsonl", "--output", output.Replace("out", "undisturbed", StringComparison.Ordinal)).ExitCode.Should().Be(0);
        int milliseconds = (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        string expected = _folder.ContentOf("undisturbed");

        for (int run = 0; run < s_killedOnce / 2; run++)
        {
            int moment = random.Next(milliseconds * 11 / 10);
            RunAndKill(output, waits: false, moment);

            CliResult resumed = _folder.Run("extract", "news.jsonl", "--output", output);

            resumed.ExitCode.Should().Be(0, "it was killed after {0} ms", moment);
            (_folder.ContentOf("out") == expected).Should().BeTrue("a kill after {0} ms changes nothing", moment);
            Directory.Delete(Path.Combine(_folder.Path, "out"), recursive: true);
        }
    }

    /// <param name="waits">Whether to wait until the run has begun to write.</param>
    /// <param name="delay">In milliseconds, from there.</param>
    /// <returns>The exit code; that of a killed process is not 0.</returns>
    private int RunAndKill(string output, bool waits, int delay)
    {
        using Process process = CliProcess.Start(_folder.Path, "extract", "news.jsonl", "--output", output);
        long begin = StateOfOutput();
        if (waits)
        {
            while (!process.HasExited && StateOfOutput() == begin)
                Thread.Sleep(1);
        }

        Thread.Sleep(delay);
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
