using System.Diagnostics;
using System.Globalization;
using ExtractionPipeline.Graph;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Benchmarks;

/// <summary>How fast results join a graph, in what memory, and whether a large store slows that down.</summary>
/// <remarks>`-- graph [--documents N]`; parsing of the results is part of the time, making them is not. Processor time too, for a machine that does other work.</remarks>
internal static class GraphThroughput
{
    private const int DefaultDocuments = 100_000, Batch = 1000;

    public static int Run(string[] args)
    {
        int documents = args is ["--documents", var given, ..] && int.TryParse(given, out int number) ? number : DefaultDocuments;
        var models = GraphModels.Load(Path.Combine(AppContext.BaseDirectory, "models"));
        string folder = Directory.CreateTempSubdirectory("graph-").FullName;
        try
        {
            var results = new SyntheticResults(documents);
            Join(Path.Combine(folder, "warm.db"), models, results, 0, 3 * Batch);
            // The same documents to an empty store and to a full one.
            var empty = Join(Path.Combine(folder, "empty.db"), models, results, documents, Batch);
            string path = Path.Combine(folder, "graph.db");
            var whole = Join(path, models, results, 0, documents);
            var full = Join(path, models, results, documents, Batch);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents in {whole.Time.TotalSeconds:0.0} s, {whole.Processor.TotalSeconds:0.0} s of a processor: {documents / whole.Time.TotalSeconds:0} documents/s, {documents / whole.Processor.TotalSeconds:0} a second of a processor"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Batch} to an empty store {empty.Time.TotalSeconds:0.00} s, to the full one {full.Time.TotalSeconds:0.00} s: {full.Time / empty.Time:0.00} times, of processor time {full.Processor / empty.Processor:0.00} times"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB, store {new FileInfo(path).Length / 1e6:0} MB"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (TimeSpan Time, TimeSpan Processor) Join(string path, GraphModels models, SyntheticResults results, int from, int count)
    {
        using GraphStore store = GraphStore.OpenOrCreate(path);
        var builder = new GraphBuilder(store, models);
        TimeSpan time = TimeSpan.Zero, processor = TimeSpan.Zero;
        foreach (string[] batch in results.Documents(from, count).Chunk(Batch))
        {
            long started = Stopwatch.GetTimestamp();
            TimeSpan used = Environment.CpuUsage.TotalTime;
            builder.Add([.. batch.Select(ResultParser.Parse)]);
            time += Stopwatch.GetElapsedTime(started);
            processor += Environment.CpuUsage.TotalTime - used;
        }

        return (time, processor);
    }
}
