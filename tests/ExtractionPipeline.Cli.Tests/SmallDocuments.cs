using System.Diagnostics;

namespace ExtractionPipeline.Cli.Tests;

/// <summary>Many documents that are quickly read: enough work that a run can be caught in the middle of it.</summary>
internal static class SmallDocuments
{
    /// <returns>A JSON Lines file.</returns>
    public static string Records(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"{{\"id\":\"{i}\",\"text\":\"{i}. görüş keçirilib.\"}}\n"));

    /// <summary>Waits until a run has written something below a folder, besides its empty journal.</summary>
    public static void AwaitResults(Process process, string folder)
    {
        while (!process.HasExited && !HasResults())
            Thread.Sleep(2);

        bool HasResults() => Directory.Exists(folder)
            && Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(path => path.EndsWith("json", StringComparison.Ordinal) && new FileInfo(path).Length > 0
                || path.EndsWith(".jsonld", StringComparison.Ordinal));
    }
}
