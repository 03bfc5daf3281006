using System.CommandLine;
using System.Globalization;
using ExtractionPipeline.Evaluation.Graphs;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;
using ExtractionPipeline.Graph;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`measure graph`: whether the graph takes the same person and the same meeting for one, and others apart.</summary>
internal static class MeasureGraphCommand
{
    private const double Sure = 0.9;

    public static Command Create()
    {
        Argument<DirectoryInfo> gold = new Argument<DirectoryInfo>("gold") { Description = "Folder of <half>.facts.jsonl files with the texts beside them." }.AcceptExistingOnly();
        Option<bool> errors = new("--errors") { Description = "List who and what was wrongly joined or parted." };
        Option<string?> half = new("--half") { Description = "Only this file of the folder, without .facts.jsonl.", HelpName = "NAME" };
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("graph", "B-cubed of persons and meetings across documents, on gold facts and on what is read from the texts, with 95% intervals.") { gold, errors, half, models };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            string folder = parsed.GetRequiredValue(models).FullName;
            Pipeline pipeline = Pipeline.Load(folder);
            GraphEvaluator evaluator = new(GraphModels.Load(folder));
            using StreamWriter writer = new(context.Terminal.Results);
            foreach (string path in Directory.EnumerateFiles(parsed.GetRequiredValue(gold).FullName, "*.facts.jsonl").Order(StringComparer.Ordinal))
            {
                string name = Path.GetFileName(path)[..^".facts.jsonl".Length];
                if (parsed.GetValue(half) is { } only && only != name)
                    continue;
                var documents = GraphGoldFile.Read(path);
                writer.WriteLine($"{name}: {documents.SelectMany(d => d.Meetings).Distinct().Count()} meetings, {documents.SelectMany(d => d.Persons).Distinct().Count()} persons, {documents.Length} documents");
                Write(writer, "gold facts", evaluator.EvaluateFacts(documents), parsed.GetValue(errors));
                Write(writer, "end to end", evaluator.EvaluateTexts(documents, pipeline), parsed.GetValue(errors));
            }

            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(TextWriter writer, string what, GraphScore score, bool withErrors)
    {
        Write(writer, what, "persons", score.Persons, score.PersonLinks);
        Write(writer, what, "meetings", score.Meetings, score.MeetingLinks);
        foreach (string error in withErrors ? score.Errors : [])
            writer.WriteLine("    " + error);
    }

    private static void Write(TextWriter writer, string what, string layer, ClusterScore score, IReadOnlyCollection<ConfidencePoint> links)
    {
        Tally tally = score.Tally;
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {layer,-8} {what}: P {tally.Precision:0.000} R {tally.Recall:0.000} F1 {tally.F1:0.000} [{score.Interval.Low:0.000}, {score.Interval.High:0.000}]; {links.Count} joined, {links.Count(l => !l.IsRight)} wrongly, {links.Count(l => !l.IsRight && l.Confidence > Sure)} of these above {Sure}"));
        foreach (CalibrationBin bin in Calibration.Of(links).Bins)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    at {bin.Confidence:0.00}: {bin.Right:0.00} of {bin.Facts} right"));
    }
}
