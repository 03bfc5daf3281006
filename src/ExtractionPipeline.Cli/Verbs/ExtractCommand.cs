using System.CommandLine;
using ExtractionPipeline.Batch;
using ExtractionPipeline.Cli.Extracting;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`extract …`: documents in, JSON-LD out.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        Argument<string[]> inputs = new("files or folders")
        {
            Description = "Text files, folders (.txt, .text and .jsonl, sub-folders too) and JSON Lines files (text and id, optionally title, date, url, language).",
            Arity = ArgumentArity.OneOrMore,
        };
        inputs.Validators.Add(result =>
        {
            // System.CommandLine takes a misspelt option for a file.
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && !Path.Exists(t.Value)))
                result.AddError($"Unrecognized option '{token.Value}'.");
        });
        Option<string?> output = new("--output", "-o")
        {
            Description = "A folder for one .jsonld file a document, or a file ending in .ndjson for one object a line. Default: one object a line on standard output.",
            HelpName = "DIR | FILE.ndjson",
        };
        Option<bool> mentions = new("--mentions") { Description = "Write every recognized mention of the text too." };
        Option<double?> minConfidence = new("--min-confidence")
        {
            Description = "Leave out roles and meetings below this confidence, 0 to 1. Default: 0.",
            HelpName = "X",
            CustomParser = CommonOptions.NumberParser("--min-confidence", 0d, 1d, "a number from 0 to 1"),
        };
        output.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } path && Fault(path) is { } fault)
                result.AddError($"--output {path}: {fault}");
        });
        Option<bool> retry = new("--retry") { Description = "Try the bad documents of earlier runs again." };
        Option<bool> prune = new("--prune") { Description = "Delete results in the output folder whose documents the input no longer has." };
        Option<int?> threads = CommonOptions.Threads();
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("extract", "Read documents and write their facts as JSON-LD.") { inputs, output, mentions, minConfidence, retry, prune, threads, models };
        command.SetAction((result, _) =>
        {
            string? path = result.GetValue(output);
            OutputFormat format = IsLines(path) ? OutputFormat.Lines : OutputFormat.Files;
            BatchOptions options = new(path, format, result.GetRequiredValue(models).FullName)
            {
                WithMentions = result.GetValue(mentions),
                MinConfidence = result.GetValue(minConfidence) ?? 0,
                Threads = CommonOptions.ThreadsOf(result, threads),
                Retry = result.GetValue(retry),
                Prune = result.GetValue(prune),
            };
            string[] given = result.GetRequiredValue(inputs);
            return VerbHost.RunAsync(context => new ExtractRun(given, options, context).Run());
        });
        return command;
    }

    private static bool IsLines(string? output) => output is null || output.EndsWith(".ndjson", StringComparison.Ordinal);

    /// <returns>Why nothing can be written there; null where it can.</returns>
    private static string? Fault(string output)
    {
        bool isFile = IsLines(output);
        if (output.Length == 0)
            return "the name is empty.";
        if (isFile && Directory.Exists(output))
            return "is a folder.";
        if (!isFile && File.Exists(output))
            return "is a file; give a folder, or a name ending in .ndjson.";
        return null;
    }
}
