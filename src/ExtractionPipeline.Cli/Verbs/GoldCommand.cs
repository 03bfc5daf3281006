using System.CommandLine;
using System.Globalization;
using ExtractionPipeline.Cli.Evaluating;
using ExtractionPipeline.Evaluation.Agreement;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Evaluation.Reports;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`gold …`: work on the labelled documents themselves.</summary>
internal static class GoldCommand
{
    public static Command Create() => new("gold", "Work on labelled documents.") { Check(), Agreement(), Facts() };

    private static Command Check()
    {
        Argument<DirectoryInfo> folder = new Argument<DirectoryInfo>("folder") { Description = "Folder of .txt with .ann beside them, sub-folders too." }.AcceptExistingOnly();
        Command command = new("check", "Name every fault of the annotations, with file and line.") { folder };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            var (documents, faults) = GoldChecker.Check(parsed.GetRequiredValue(folder).ToString());
            foreach (var fault in faults)
                context.Terminal.Say(fault.ToString());
            context.Terminal.Say($"{documents} documents, {faults.Length} faults.");
            return faults.IsEmpty && documents > 0 ? ExitCode.Done : ExitCode.SomeFailed;
        }));
        return command;
    }

    private static Command Agreement()
    {
        Argument<DirectoryInfo> first = new Argument<DirectoryInfo>("first") { Description = "Documents as one hand labelled them." }.AcceptExistingOnly();
        Argument<DirectoryInfo> second = new Argument<DirectoryInfo>("second") { Description = "The same texts under the same names as another hand labelled them." }.AcceptExistingOnly();
        Option<FileInfo?> html = new("--report") { Description = "Write an HTML page with each document, one hand beside the other.", HelpName = "FILE.html" };
        Command command = new("agreement", "Say how far two hands agree: F1 by layer, and Cohen's kappa.") { first, second, html };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            GoldFolder folder = new(LabelMap.Ours, language: null);
            LabelAgreement agreement = LabelAgreement.Of(folder.Read(parsed.GetRequiredValue(first).FullName), folder.Read(parsed.GetRequiredValue(second).FullName));
            if (agreement.Report.Documents.IsEmpty)
            {
                context.Terminal.Say("The two folders have no document in common.");
                return ExitCode.SomeFailed;
            }

            FigureTable.Write(agreement.Report, context.Terminal.Results);
            using (StreamWriter writer = new(context.Terminal.Results, leaveOpen: true))
            {
                foreach (var (decision, items, kappa) in agreement.Kappas)
                    writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Cohen's kappa, {decision}: {kappa?.ToString("0.000", CultureInfo.InvariantCulture) ?? "undefined"} ({items} items)"));
            }

            if (parsed.GetValue(html) is { } file)
                File.WriteAllText(file.FullName, HtmlReport.Write(agreement.Report));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Facts()
    {
        Argument<DirectoryInfo> folder = new Argument<DirectoryInfo>("folder") { Description = "Folder of .txt with .ann beside them, sub-folders too." }.AcceptExistingOnly();
        Command command = new("facts", "Write the facts that labelled documents hold as JSON Lines, a document a line.") { folder };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            using StreamWriter writer = new(context.Terminal.Results);
            foreach (GoldDocument document in new GoldFolder(LabelMap.Ours, language: null).Read(parsed.GetRequiredValue(folder).FullName).Where(d => d.Facts is not null))
                writer.WriteLine(FactsFile.Write(Path.GetFileName(document.Id), document.Facts!));
            return ExitCode.Done;
        }));
        return command;
    }
}
