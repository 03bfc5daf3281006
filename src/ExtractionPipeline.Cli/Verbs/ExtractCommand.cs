using System.CommandLine;
using ExtractionPipeline.Batch;
using ExtractionPipeline.Cli.Extracting;
using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`extract …`: documents in, JSON-LD out.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        Argument<string[]> inputs = new("files or folders")
        {
            Description = "Files, folders (sub-folders too), patterns ('releases/**/*.html'), or - for standard input (text or JSON Lines). Read are text, HTML, JSON and JSON Lines (text and id, optionally title, date, url, language), RSS and Atom, .docx, .eml, and .gz and .zip of these.",
            Arity = ArgumentArity.ZeroOrMore,
        };
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
        Option<FileInfo> filesFrom = new Option<FileInfo>("--files-from") { Description = "Read the paths in this file too, one a line.", HelpName = "FILE" }.AcceptExistingOnly();
        Option<string[]> fields = new("--field") { Description = "What JSON records call a part: text=body, title=headline; a dot leads into an object (text=content.rendered). Parts: id, text, title, date, url, language.", HelpName = "PART=NAME", DefaultValueFactory = _ => [] };
        fields.Validators.Add(result =>
        {
            try
            {
                JsonFields.Parse(result.Tokens.Select(t => t.Value));
            }
            catch (FormatException fault)
            {
                result.AddError($"--field {fault.Message}");
            }
        });
        Option<bool> retry = new("--retry") { Description = "Try the bad documents of earlier runs again." };
        Option<bool> prune = new("--prune") { Description = "Delete results in the output folder whose documents the input no longer has." };
        Option<int?> threads = CommonOptions.Threads();
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("extract", "Read documents and write their facts as JSON-LD.") { inputs, filesFrom, fields, output, mentions, minConfidence, retry, prune, threads, models };
        command.Validators.Add(result =>
        {
            string[] named = result.GetValue(inputs) ?? [];
            foreach (string option in named.Where(n => n.StartsWith('-') && n != DocumentReader.StandardInput && !Path.Exists(n))) // System.CommandLine takes a misspelt option for a file
                result.AddError($"Unrecognized option '{option}'.");
            if (named.Length == 0 && result.GetValue(filesFrom) is null)
                result.AddError("Name files, folders or patterns to read, - for standard input, or a list with --files-from.");
        });
        command.SetAction((result, _) =>
        {
            string? path = result.GetValue(output);
            OutputFormat format = IsLines(path) ? OutputFormat.Lines : OutputFormat.Files;
            BatchOptions options = new(path, format, result.GetRequiredValue(models).FullName)
            {
                Reading = new ReaderOptions { Fields = JsonFields.Parse(result.GetValue(fields) ?? []), StandardInput = Console.OpenStandardInput },
                WithMentions = result.GetValue(mentions),
                MinConfidence = result.GetValue(minConfidence) ?? 0,
                Threads = CommonOptions.ThreadsOf(result, threads),
                Retry = result.GetValue(retry),
                Prune = result.GetValue(prune),
            };
            string[] given = [.. result.GetValue(inputs) ?? [], .. result.GetValue(filesFrom) is { } list ? File.ReadLines(list.FullName).Where(line => line.Length > 0) : []];
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
