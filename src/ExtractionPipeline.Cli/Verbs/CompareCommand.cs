using System.CommandLine;
using System.Globalization;
using ExtractionPipeline.Evaluation;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Evaluation.Reports;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`compare A B`: what two results of extract say differently, and whether the difference is more than chance.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        Argument<FileSystemInfo> first = new Argument<FileSystemInfo>("A") { Description = "What extract wrote: a folder of .jsonld files, or an .ndjson file." }.AcceptExistingOnly();
        Argument<FileSystemInfo> second = new Argument<FileSystemInfo>("B") { Description = "What another build or model wrote of the same documents." }.AcceptExistingOnly();
        Option<FileSystemInfo> gold = new Option<FileSystemInfo>("--gold") { Description = "Folder of labelled documents or JSON Lines file of facts; then F1 of both runs and the p-value of their difference are shown.", HelpName = "GOLD" }.AcceptExistingOnly();
        Command command = new("compare", "Compare two results of extract: facts that appeared, vanished or changed.") { first, second, gold };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            var comparison = RunComparison.Of(
                ResultsReader.Read(parsed.GetRequiredValue(first).FullName),
                ResultsReader.Read(parsed.GetRequiredValue(second).FullName),
                Gold(parsed.GetValue(gold)));
            using StreamWriter writer = new(context.Terminal.Results);
            Write(comparison, writer);
            foreach (string id in comparison.OnlyInFirst)
                context.Terminal.Say($"{id}: only in A");
            foreach (string id in comparison.OnlyInSecond)
                context.Terminal.Say($"{id}: only in B");
            return ExitCode.Done;
        }));
        return command;
    }

    private static Dictionary<string, FactDocument> Gold(FileSystemInfo? gold) => gold switch
    {
        null => [],
        DirectoryInfo folder => new GoldFolder(LabelMap.Ours, null).Read(folder.FullName).Where(d => d.Facts is not null).ToDictionary(d => Path.GetFileName(d.Id), d => d.Facts!, StringComparer.Ordinal),
        _ => FactsFile.Read(gold.FullName).ToDictionary(d => d.Id, d => d.Facts, StringComparer.Ordinal),
    };

    private static void Write(RunComparison comparison, StreamWriter writer)
    {
        foreach (var (document, change) in comparison.Changes)
        {
            string text = change.Kind switch
            {
                ErrorKind.Missing => $"- {change.Gold}",
                ErrorKind.Spurious => $"+ {change.Predicted}",
                _ => $"~ {change.Gold}  ->  {change.Predicted}",
            };
            writer.WriteLine($"{document}  {LayerNames.Of(change.Layer).Trim()}  {text}");
        }

        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(ErrorKind.Spurious)} facts appeared, {Count(ErrorKind.Missing)} vanished, {comparison.Changes.Length - Count(ErrorKind.Spurious) - Count(ErrorKind.Missing)} changed."));
        foreach (LayerDifference difference in comparison.Differences)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{LayerNames.Of(difference.Layer),-8} F1 {difference.First.F1:0.000} -> {difference.Second.F1:0.000} ({difference.Second.F1 - difference.First.F1:+0.000;-0.000;0.000}), p = {difference.PValue:0.0000}"));
        }

        int Count(ErrorKind kind) => comparison.Changes.Count(c => c.Change.Kind == kind);
    }
}
