using System.Diagnostics;
using System.Text.Json;

namespace ExtractionPipeline.Cli.Tests;

public sealed class WatchTests : IDisposable
{
    private const string Release = "The Foreign Minister of Norway Erik Hansen met with the President of the Senate in Baku.";

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_read_as_they_come_and_a_signal_ends_the_service_in_good_order()
    {
        if (OperatingSystem.IsWindows())
            return; // no SIGTERM there
        _folder.With("inbox/a.txt", Release).With("inbox/bad.txt", [0xC9, 0x99, 0xFF]);
        using Process service = Start("--log", "json");
        Await(() => Exists("out/a.txt.jsonld"));
        _folder.With("inbox/2025/b.text", Release).With("inbox/news.jsonl", "{\"id\":\"n1\",\"text\":\"Görüş keçirilib.\"}\n");
        Await(() => Exists("out/2025/b.text.jsonld") && Exists("out/news.jsonl/n1.json.jsonld"));
        Await(() => Health("out/.run/health.json") is ("ok", 3, 1));

        CliResult result = Stop(service);

        result.ExitCode.Should().Be(0);
        result.Output.Should().BeEmpty();
        Health("out/.run/health.json").Should().Be(("stopped", 3, 1));
        JsonElement[] log = [.. result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
        log.Select(entry => entry.GetProperty("EventId").GetInt32()).Should().Contain([10, 1, 4, 11]);
        log.Single(entry => entry.GetProperty("EventId").GetInt32() == 4).GetProperty("State").GetProperty("Source").GetString().Should().Be("inbox/bad.txt:1");
    }

    [Fact]
    public void A_file_that_is_still_written_is_left_alone()
    {
        if (OperatingSystem.IsWindows())
            return; // no SIGTERM there
        _folder.With("inbox/first.txt", Release);
        using Process service = Start("--settle", "1");
        Await(() => Exists("out/first.txt.jsonld"));
        using (StreamWriter slow = File.CreateText(Path.Combine(_folder.Path, "inbox/slow.txt")))
        {
            for (int i = 0; i < 12; i++)
            {
                slow.Write("Görüş keçirilib. ");
                slow.Flush();
                Exists("out/slow.txt.jsonld").Should().BeFalse("it grew a moment ago");
                Thread.Sleep(250);
            }
        }

        Await(() => Exists("out/slow.txt.jsonld"));
        CliResult result = Stop(service);

        result.Error.Split('\n').Count(line => line.Contains("slow.txt", StringComparison.Ordinal)).Should().Be(1, "it was read once, whole");
    }

    [Fact]
    public void After_a_kill_only_what_is_left_is_done()
    {
        if (OperatingSystem.IsWindows())
            return; // no SIGTERM there
        _folder.With("inbox/a.txt", Release);
        using (Process service = Start())
        {
            Await(() => Exists("out/a.txt.jsonld") && Health("out/.run/health.json").Documents == 1);
            service.Kill();
            service.WaitForExit();
        }

        _folder.With("inbox/b.txt", Release);
        using Process next = Start("--health", "health.json");
        Await(() => Exists("health.json") && Health("health.json").Documents == 1);

        Stop(next).ExitCode.Should().Be(0);

        JsonDocument.Parse(_folder.Read("health.json")).RootElement.GetProperty("unchanged").GetInt32().Should().Be(1);
    }

    private Process Start(params string[] options) =>
        CliProcess.Start(_folder.Path, ["watch", "inbox", "--output", "out", "--poll", "0.1", .. options.Contains("--settle") ? options : [.. options, "--settle", "0.2"]]);

    private static CliResult Stop(Process service)
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{service.Id}"]);
        kill.WaitForExit();
        return CliProcess.Finish(service);
    }

    private static void Await(Func<bool> condition)
    {
        long started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Stopwatch.GetElapsedTime(started).Should().BeLessThan(s_patience);
            Thread.Sleep(20);
        }
    }

    private bool Exists(string name) => File.Exists(Path.Combine(_folder.Path, name));

    private (string Status, int Documents, int Failed) Health(string name)
    {
        JsonElement health = JsonDocument.Parse(_folder.Read(name)).RootElement;
        return (health.GetProperty("status").GetString()!, health.GetProperty("documents").GetInt32(), health.GetProperty("failed").GetInt32());
    }
}
