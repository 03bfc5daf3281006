using System.CommandLine;
using ExtractionPipeline.Cli.Graphs;
using ExtractionPipeline.Graph;
using ExtractionPipeline.Graph.Queries;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`graph …`: results in, one graph out, with each person and each meeting once.</summary>
internal static class GraphCommand
{
    public static Command Create()
    {
        Argument<string[]> results = new("results") { Description = "What extract wrote: folders of .jsonld files, .jsonld files, .ndjson files.", Arity = ArgumentArity.ZeroOrMore };
        Option<string?> store = new("--store") { Description = "The graph's database; made where there is none, else the documents join it. Default: none is kept.", HelpName = "FILE" };
        Option<string?> output = new("--output", "-o") { Description = "Write the whole graph as JSON-LD.", HelpName = "FILE.jsonld" };
        Option<FileInfo> overrides = new Option<FileInfo>("--overrides")
        {
            Description = "Your decisions, kept in the store from then on: `same` or `different` and two names or ids a line, by tabs.",
            HelpName = "FILE",
        }.AcceptExistingOnly();
        Option<bool> rebuild = new("--rebuild") { Description = "Decide anew who is who and which meetings are one, from all documents of the store." };
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("graph", "Join results to a graph with each person and each meeting once, across documents and languages.") { results, store, output, overrides, rebuild, models };
        command.Add(CreateWhy());
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(store) is null && parsed.GetValue(output) is null)
                parsed.AddError("graph: give --store, --output or both.");
        });
        command.SetAction((parsed, _) =>
        {
            GraphRequest request = new(
                parsed.GetValue(results) ?? [], parsed.GetValue(store), parsed.GetValue(output), parsed.GetValue(overrides)?.FullName, parsed.GetValue(rebuild), parsed.GetRequiredValue(models).FullName);
            return VerbHost.RunAsync(context => new GraphRun(request, context).Run());
        });
        return command;
    }

    private static Command CreateWhy()
    {
        Argument<string> first = new("A") { Description = "A name as a document prints it, part of one, or an id; of a meeting the id of a document's entry." };
        Argument<string> second = new("B") { Description = "Another." };
        Option<string> store = new("--store") { Description = "The graph's database.", Required = true, HelpName = "FILE" };
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("why", "Tell why two names are one person, or two entries one meeting, or why not.") { first, second, store, models };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            using GraphStore graph = GraphStore.OpenToRead(parsed.GetRequiredValue(store));
            var lines = new MergeExplainer(graph, GraphModels.Load(parsed.GetRequiredValue(models).FullName)).Explain(parsed.GetRequiredValue(first), parsed.GetRequiredValue(second));
            if (lines.Count == 0)
            {
                context.Terminal.Say("One of the two is not in the graph.");
                return ExitCode.SomeFailed;
            }

            using StreamWriter writer = new(context.Terminal.Results);
            foreach (string line in lines)
                writer.WriteLine(line);
            return ExitCode.Done;
        }));
        return command;
    }
}
