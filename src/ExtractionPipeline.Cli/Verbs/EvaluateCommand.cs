using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ExtractionPipeline.Cli.Evaluating;
using ExtractionPipeline.Evaluation;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Evaluation.Reports;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`evaluate …`: what the pipeline reads, compared with gold.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        Argument<FileSystemInfo> gold = new Argument<FileSystemInfo>("gold")
        {
            Description = "A folder of .txt with .ann beside them (sub-folders too, but for `training`), or a JSON Lines file of facts (with --texts).",
        }.AcceptExistingOnly();
        Option<DirectoryInfo> texts = new Option<DirectoryInfo>("--texts") { Description = "Folder of the texts of a JSON Lines file, <id>.txt each. Default: the file's name without extension.", HelpName = "DIR" }.AcceptExistingOnly();
        Option<FileInfo?> json = new("--json") { Description = "Write all figures, with classes and types, as JSON.", HelpName = "FILE" };
        Option<double?> minF1 = new("--min-f1")
        {
            Description = "Exit with 1 where F1 of persons, triples or meetings over all documents is below X, 0 to 1.",
            HelpName = "X",
            CustomParser = CommonOptions.NumberParser("--min-f1", 0d, 1d, "a number from 0 to 1"),
        };
        Option<int?> threads = CommonOptions.Threads();
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("evaluate", "Compare what the pipeline reads with gold: precision, recall and F1 by layer and language.") { gold, texts, json, minF1, threads, models };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            ImmutableArray<GoldDocument> documents = Read(parsed.GetRequiredValue(gold), parsed.GetValue(texts));
            if (documents.IsEmpty)
            {
                context.Terminal.Say($"{parsed.GetRequiredValue(gold)}: no .txt with an .ann beside it.");
                return ExitCode.SomeFailed;
            }

            var evaluator = new Evaluator(Pipeline.Load(parsed.GetRequiredValue(models).FullName), CommonOptions.ThreadsOf(parsed, threads));
            EvaluationReport report = evaluator.Evaluate(documents, context.Cancelled);
            FigureTable.Write(report, context.Terminal.Results);
            if (parsed.GetValue(json) is { } file)
            {
                using FileStream stream = file.Create();
                JsonReport.Write(report, stream);
            }

            return parsed.GetValue(minF1) is { } least ? Gate(report, least, context.Terminal) : ExitCode.Done;
        }));
        return command;
    }

    private static ImmutableArray<GoldDocument> Read(FileSystemInfo gold, DirectoryInfo? texts) =>
        gold is DirectoryInfo ? GoldFolder.Read(gold.FullName) : GoldFolder.Read(gold.FullName, texts?.FullName ?? Path.ChangeExtension(gold.FullName, null));

    private static int Gate(EvaluationReport report, double least, Terminal terminal)
    {
        int code = ExitCode.Done;
        foreach (Layer layer in new[] { Layer.Person, Layer.Triple, Layer.Meeting })
        {
            double f1 = report[EvaluationReport.All][new ScoreKey(layer)].Tally.F1;
            if (f1 >= least)
                continue;
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{LayerNames.Of(layer)}: F1 {f1:0.000} is below {least:0.000}."));
            code = ExitCode.SomeFailed;
        }

        return code;
    }
}
