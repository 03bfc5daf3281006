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
            Description = "A folder (sub-folders too, but for `training` and `development`) of brat (.txt and .ann), CoNLL (.conll, .iob2) or FactRuEval files, or a JSON Lines file of facts (with --texts).",
        }.AcceptExistingOnly();
        Option<DirectoryInfo> texts = new Option<DirectoryInfo>("--texts") { Description = "Folder of the texts of a JSON Lines file, <id>.txt each. Default: the file's name without extension.", HelpName = "DIR" }.AcceptExistingOnly();
        Option<FileInfo> labels = new Option<FileInfo>("--labels") { Description = "How another scheme's labels are called here: label, tab, type or `-`. Then mentions are compared, not facts.", HelpName = "FILE.tsv" }.AcceptExistingOnly();
        Option<string> language = new("--language") { Description = "Language of documents whose folder does not tell.", HelpName = "CODE" };
        Option<FileInfo?> json = new("--json") { Description = "Write all figures, with classes and types, as JSON.", HelpName = "FILE" };
        Option<FileInfo?> csv = new("--csv") { Description = "Write the same figures as CSV.", HelpName = "FILE" };
        Option<FileInfo?> html = new("--report") { Description = "Write an HTML page with figures, errors and each document, gold beside prediction.", HelpName = "FILE.html" };
        Option<bool> errors = new("--errors") { Description = "List every error behind the table, and in --json: document, kind, layer, gold, prediction, rule." };
        Option<double?> minF1 = new("--min-f1")
        {
            Description = "Exit with 1 where F1 of persons, triples or meetings over all documents (of entities, where the gold has no facts) is below X, 0 to 1.",
            HelpName = "X",
            CustomParser = CommonOptions.NumberParser("--min-f1", 0d, 1d, "a number from 0 to 1"),
        };
        Option<FileInfo> baseline = new Option<FileInfo>("--baseline") { Description = "Figures of an earlier --json; exit with 1 where an F1 fell by more than --max-drop.", HelpName = "FILE" }.AcceptExistingOnly();
        Option<double?> maxDrop = new("--max-drop")
        {
            Description = "How far an F1 may fall below --baseline, 0 to 1. Default: 0.",
            HelpName = "X",
            CustomParser = CommonOptions.NumberParser("--max-drop", 0d, 1d, "a number from 0 to 1"),
        };
        Option<int?> threads = CommonOptions.Threads();
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("evaluate", "Compare what the pipeline reads with gold: precision, recall and F1 by layer and language.") { gold, texts, labels, language, json, csv, html, errors, minF1, baseline, maxDrop, threads, models };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            ImmutableArray<GoldDocument> documents = Read(parsed.GetRequiredValue(gold), parsed.GetValue(texts), parsed.GetValue(labels), parsed.GetValue(language));
            if (documents.IsEmpty)
            {
                context.Terminal.Say($"{parsed.GetRequiredValue(gold)}: no .txt with an .ann beside it, and no other gold.");
                return ExitCode.SomeFailed;
            }

            var evaluator = new Evaluator(Pipeline.Load(parsed.GetRequiredValue(models).FullName), CommonOptions.ThreadsOf(parsed, threads));
            EvaluationReport report = evaluator.Evaluate(documents, context.Cancelled);
            FigureTable.Write(report, context.Terminal.Results);
            FigureTable.WriteCalibration(report, context.Terminal.Results);
            if (parsed.GetValue(errors))
                ErrorList.Write(report, context.Terminal.Results);
            try
            {
                WriteFiles(report, parsed.GetValue(errors), parsed.GetValue(json), parsed.GetValue(csv), parsed.GetValue(html));
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                context.Terminal.Say(fault.Message);
                return ExitCode.SomeFailed;
            }

            string[] faults =
            [
                .. parsed.GetValue(minF1) is { } least ? Below(report, least) : [],
                .. parsed.GetValue(baseline) is { } earlier ? Baseline.Drops(report, earlier.FullName, parsed.GetValue(maxDrop) ?? 0) : [],
            ];
            foreach (string fault in faults)
                context.Terminal.Say(fault);
            return faults.Length == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        }));
        return command;
    }

    private static ImmutableArray<GoldDocument> Read(FileSystemInfo gold, DirectoryInfo? texts, FileInfo? labels, string? language) => gold is DirectoryInfo
        ? new GoldFolder(labels is null ? LabelMap.Ours : LabelMap.Read(labels.FullName), language).Read(gold.FullName)
        : GoldFolder.ReadFacts(gold.FullName, texts?.FullName ?? Path.ChangeExtension(gold.FullName, null));

    private static void WriteFiles(EvaluationReport report, bool withErrors, FileInfo? json, FileInfo? csv, FileInfo? html)
    {
        if (json is not null)
        {
            using FileStream stream = json.Create();
            JsonReport.Write(report, withErrors, stream);
        }

        if (csv is not null)
        {
            using StreamWriter writer = new(csv.FullName);
            CsvReport.Write(report, writer);
        }

        if (html is not null)
            File.WriteAllText(html.FullName, HtmlReport.Write(report));
    }

    private static IEnumerable<string> Below(EvaluationReport report, double least)
    {
        ScoreKey[] facts = [.. new[] { Layer.Person, Layer.Triple, Layer.Meeting }.Select(l => new ScoreKey(l)).Where(report[EvaluationReport.All].ContainsKey)];
        foreach (ScoreKey key in facts.Length > 0 ? facts : [new ScoreKey(Layer.Entity)])
        {
            double f1 = report[EvaluationReport.All][key].Tally.F1;
            if (f1 < least)
                yield return string.Create(CultureInfo.InvariantCulture, $"{LayerNames.Of(key.Layer)}: F1 {f1:0.000} is below {least:0.000}.");
        }
    }
}
