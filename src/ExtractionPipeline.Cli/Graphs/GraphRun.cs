using System.Diagnostics;
using System.Globalization;
using ExtractionPipeline.Batch.Sinks;
using ExtractionPipeline.Graph;
using ExtractionPipeline.Graph.Output;
using ExtractionPipeline.Graph.Persons;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Cli.Graphs;

/// <summary>One run of `graph`: joins results to a store batch by batch, rebuilds where asked, writes the graph.</summary>
internal sealed class GraphRun(GraphRequest request, VerbContext context)
{
    /// <summary>Documents joined at once: large enough that the commit costs little, small enough that memory stays low.</summary>
    private const int BatchSize = 1000;

    private int _added, _replaced, _known, _failed;

    /// <returns>The exit code.</returns>
    public int Run()
    {
        long started = Stopwatch.GetTimestamp();
        GraphModels models = GraphModels.Load(request.ModelsFolder);
        using GraphStore store = request.Store is { } path ? GraphStore.OpenOrCreate(path) : GraphStore.InMemory();
        bool isOverridden = request.Overrides is { } overrides && new OverrideTable(store).Replace(PersonOverrides.Read(overrides));
        GraphBuilder builder = new(store, models);
        context.Terminal.WithProgress("Joining", report => AddAll(builder, report));
        if (request.Rebuild || isOverridden)
            builder.Rebuild();
        if (request.Output is { } output)
            Write(store, output);
        context.Terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{_added} documents joined, {_replaced} replaced, {_known} known already, {_failed} failed, {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s"));
        return _failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    private void AddAll(GraphBuilder builder, Action<string> report)
    {
        List<ResultDocument> batch = [];
        foreach (ResultFiles.Item item in ResultFiles.Read(Existing()))
        {
            context.Cancelled.ThrowIfCancellationRequested();
            if (item.Document is null)
                SayFailed(item.Place, item.Fault!);
            else
                batch.Add(item.Document);
            if (batch.Count == BatchSize)
                Add(builder, batch, report);
        }

        Add(builder, batch, report);
    }

    private IEnumerable<string> Existing()
    {
        foreach (string path in request.Results)
        {
            if (Path.Exists(path))
                yield return path;
            else
                SayFailed(path, "not found");
        }
    }

    private void SayFailed(string place, string fault)
    {
        _failed++;
        context.Terminal.Say($"{place}: {fault}");
    }

    private void Add(GraphBuilder builder, List<ResultDocument> batch, Action<string> report)
    {
        GraphChange change = builder.Add(batch);
        (_added, _replaced, _known) = (_added + change.Added, _replaced + change.Replaced, _known + change.Known);
        batch.Clear();
        report($"{_added + _replaced + _known} documents");
    }

    private void Write(GraphStore store, string output)
    {
        using AtomicFile file = new(output);
        new GraphWriter(store, CountryNames.Load(request.ModelsFolder)).Write(file.Stream);
        file.Complete();
    }
}
