using System.CommandLine;
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
        Option<int?> threads = CommonOptions.Threads();
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("extract", "Read documents and write their facts as JSON-LD.") { inputs, output, mentions, minConfidence, threads, models };
        command.SetAction((result, _) =>
        {
            ExtractRequest request = new(
                result.GetRequiredValue(inputs), result.GetValue(output), result.GetRequiredValue(models).FullName,
                result.GetValue(mentions), CommonOptions.ThreadsOf(result, threads), result.GetValue(minConfidence) ?? 0);
            return VerbHost.RunAsync(context => new ExtractRun(request, context).Run());
        });
        return command;
    }

    /// <returns>Why nothing can be written there; null where it can.</returns>
    private static string? Fault(string output)
    {
        bool isFile = output.EndsWith(".ndjson", StringComparison.Ordinal);
        if (output.Length == 0)
            return "the name is empty.";
        if (isFile && Directory.Exists(output))
            return "is a folder.";
        if (!isFile && File.Exists(output))
            return "is a file; give a folder, or a name ending in .ndjson.";
        return null;
    }
}
