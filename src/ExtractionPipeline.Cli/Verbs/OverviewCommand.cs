using System.CommandLine;
using System.Text;
using ExtractionPipeline.Batch.Sinks;
using ExtractionPipeline.Graph.Output;
using ExtractionPipeline.Graph.Overviews;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`query overview`: a graph as one HTML page.</summary>
internal static class OverviewCommand
{
    public static Command Create()
    {
        Option<string> store = new("--store") { Description = "The graph's database.", Required = true, HelpName = "FILE" };
        Option<string> output = new("--output") { Description = "The page: one HTML file that needs no network.", Required = true, HelpName = "FILE.html" };
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("overview", "One HTML page: timeline, who met whom, which states, each fact one click from its sentence.") { store, output, models };
        command.SetAction((parsed, _) => VerbHost.RunAsync(_ =>
        {
            using GraphStore graph = GraphStore.OpenToRead(parsed.GetRequiredValue(store));
            var countryNames = CountryNames.Load(parsed.GetRequiredValue(models).FullName);
            Overview overview = new OverviewReader(graph, new OverviewLimits()).Read();
            using AtomicFile file = new(parsed.GetRequiredValue(output));
            using (StreamWriter writer = new(file.Stream, new UTF8Encoding(false), bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" })
                new OverviewPage(overview, countryNames).Write(writer);
            file.Complete();
            return ExitCode.Done;
        }));
        return command;
    }
}
