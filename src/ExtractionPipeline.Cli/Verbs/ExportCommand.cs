using System.CommandLine;
using System.Text.Json;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.LinkedData.Rdf;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`export …`: results and graphs as N-Triples or Turtle.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        Argument<FileSystemInfo[]> inputs = new Argument<FileSystemInfo[]>("results") { Description = "What extract or graph wrote: .jsonld files, .ndjson files, folders of them.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
        Option<string?> output = new("--output", "-o") { Description = "A file ending in .ttl for Turtle, else N-Triples. Default: N-Triples on standard output.", HelpName = "FILE" };
        Command command = new("export", "Write results or a graph as N-Triples or Turtle.") { inputs, output };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            string? path = parsed.GetValue(output);
            using StreamWriter writer = path is null ? new StreamWriter(context.Terminal.Results) : new StreamWriter(path);
            bool isTurtle = path?.EndsWith(".ttl", StringComparison.Ordinal) ?? false;
            int number = 0, failed = 0;
            IEnumerable<Triple> triples = parsed.GetRequiredValue(inputs).SelectMany(input => ResultFiles.Texts(input.FullName)).SelectMany(item =>
            {
                context.Cancelled.ThrowIfCancellationRequested();
                try
                {
                    using JsonDocument document = JsonDocument.Parse(item.Json);
                    return JsonLdTriples.Of(document.RootElement, $"d{++number}n");
                }
                catch (Exception fault) when (fault is JsonException or InvalidDataException)
                {
                    failed++;
                    context.Terminal.Say($"{item.Place}: {fault.Message}");
                    return [];
                }
            });
            if (isTurtle)
                Turtle.Write(triples, writer);
            else
                NTriples.Write(triples, writer);
            context.Terminal.Say($"{number - failed} results exported, {failed} failed");
            return failed == 0 && number > 0 ? ExitCode.Done : ExitCode.SomeFailed;
        }));
        return command;
    }
}
