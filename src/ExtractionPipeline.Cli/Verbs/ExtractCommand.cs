using System.CommandLine;
using ExtractionPipeline.Batch;
using ExtractionPipeline.Cli.Extracting;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`extract …`: documents in, JSON-LD out.</summary>
internal static class ExtractCommand
{
    private const string JsonLd = "jsonld", Csv = "csv";

    public static Command Create()
    {
        InputOptions inputs = new();
        Option<string?> output = new("--output", "-o")
        {
            Description = "A folder for one .jsonld file a document, or a file ending in .ndjson for one object a line. Default: one object a line on standard output.",
            HelpName = "DIR | FILE.ndjson",
        };
        Option<string> format = new Option<string>("--format")
        {
            Description = "What a folder gets: jsonld, a file a document; csv, the tables persons.csv, roles.csv and meetings.csv.",
            DefaultValueFactory = _ => JsonLd,
        }.AcceptOnlyFromAmong(JsonLd, Csv);
        Option<bool> dryRun = new("--dry-run") { Description = "Write nothing; list what would be done with each document: new, changed, unchanged, bad, set aside." };
        Option<bool> retry = new("--retry") { Description = "Try the bad documents of earlier runs again." };
        Option<bool> prune = new("--prune") { Description = "Delete results in the output folder whose documents the input no longer has." };
        ExtractionOptions shared = new();
        Command command = new("extract", "Read documents and write their facts as JSON-LD, or as tables.") { output, format, dryRun, retry, prune };
        inputs.AddTo(command);
        shared.AddTo(command);
        command.Validators.Add(result =>
        {
            string? path = CommonOptions.Written(result, output);
            if (path is not null && Fault(path) is { } fault)
                result.AddError($"--output {path}: {fault}");
            if (CommonOptions.Written(result, format) == Csv && IsLines(path))
                result.AddError("--format csv: give a folder with --output.");
        });
        command.SetAction((result, _) =>
        {
            string? path = result.GetValue(output);
            OutputFormat kind = IsLines(path) ? OutputFormat.Lines : result.GetValue(format) == Csv ? OutputFormat.Tables : OutputFormat.Files;
            BatchOptions options = shared.Read(result, path, kind) with
            {
                Reading = inputs.Reading(result),
                Retry = result.GetValue(retry),
                Prune = result.GetValue(prune),
            };
            string[] given = inputs.Paths(result);
            bool isDry = result.GetValue(dryRun);
            return VerbHost.RunAsync(context => isDry ? new DryRun(given, options, context).Run() : new ExtractRun(given, options, context).Run());
        });
        return command;
    }

    private static bool IsLines(string? output) => output is null || output.EndsWith(".ndjson", StringComparison.Ordinal);

    /// <returns>Why nothing can be written there; null where it can.</returns>
    private static string? Fault(string output)
    {
        if (output.Length == 0)
            return "the name is empty.";
        if (IsLines(output) && Directory.Exists(output))
            return "is a folder.";
        if (!IsLines(output) && File.Exists(output))
            return "is a file; give a folder, or a name ending in .ndjson.";
        return null;
    }
}
