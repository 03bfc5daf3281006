using System.CommandLine;
using ExtractionPipeline.Batch;
using ExtractionPipeline.Cli.Watching;
using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`watch INBOX --output DIR`: every new file of a folder, as it comes.</summary>
internal static class WatchCommand
{
    private const string Text = "text", Json = "json";

    /// <summary>A day: more is a mistake.</summary>
    private const double MostSeconds = 86_400;

    public static Command Create()
    {
        Argument<DirectoryInfo> inbox = new Argument<DirectoryInfo>("inbox") { Description = "The folder to watch, sub-folders too. Files stay where they are." }.AcceptExistingOnly();
        Option<string> output = new("--output", "-o")
        {
            Description = "Folder of the results: a/b.txt becomes a/b.txt.jsonld.",
            HelpName = "DIR",
            Required = true,
        };
        Option<double?> settle = Seconds("--settle", "How long a file must stay the same before it is taken for whole, in seconds. Default: 2.");
        Option<double?> poll = Seconds("--poll", "How often the folder is looked at, in seconds. Default: 1.");
        Option<string?> health = new("--health") { Description = "Where to say how the service is. Default: .run/health.json in the output folder.", HelpName = "FILE" };
        Option<string> log = new Option<string>("--log") { Description = "How to log to standard error: text or json, an object a line.", DefaultValueFactory = _ => Text }.AcceptOnlyFromAmong(Text, Json);
        FieldOption fields = new();
        ExtractionOptions shared = new();
        Command command = new("watch", "Read every new file of a folder as it comes, until Ctrl-C or SIGTERM.") { inbox, output, settle, poll, health, log, fields };
        shared.AddTo(command);
        command.Validators.Add(result =>
        {
            if (CommonOptions.Written(result, output) is { } path && (path.Length == 0 || File.Exists(path)))
                result.AddError($"--output {path}: give a folder.");
        });
        command.SetAction((result, _) =>
        {
            string root = result.GetRequiredValue(inbox).ToString();
            string folder = result.GetRequiredValue(output);
            WatchOptions options = new(
                root, shared.Read(result, folder, OutputFormat.Files) with { NamedBelow = root, Reading = new ReaderOptions { Fields = fields.Read(result) } },
                TimeSpan.FromSeconds(result.GetValue(settle) ?? 2), TimeSpan.FromSeconds(result.GetValue(poll) ?? 1),
                result.GetValue(health) ?? Path.Combine(folder, ".run", "health.json"));
            return WatchHost.RunAsync(options, result.GetRequiredValue(log) == Json);
        });
        return command;
    }

    private static Option<double?> Seconds(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SECONDS",
        CustomParser = CommonOptions.NumberParser(name, 0.1, MostSeconds, "seconds, from 0.1"),
    };
}
