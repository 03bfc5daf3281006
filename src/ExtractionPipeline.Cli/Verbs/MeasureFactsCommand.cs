using System.CommandLine;
using System.Globalization;
using ExtractionPipeline.Evaluation.FactRuEval;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;
using ExtractionPipeline.Recognition.Gazetteers;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`measure facts`: occupations and meetings on FactRuEval 2016, by the shared task's rules.</summary>
internal static class MeasureFactsCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder of FactRuEval documents (.txt, .spans, .objects, .coref, .facts).", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        Option<string[]> without = new("--without") { Description = "Names of documents to leave out, as those that rules were written with.", AllowMultipleArgumentsPerToken = true, HelpName = "NAME" };
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("facts", "Precision, recall and F1 of occupations and meetings on FactRuEval 2016, by its third track's rules, with 95% intervals.") { corpus, without, models };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            string folder = parsed.GetRequiredValue(models).FullName;
            string[] leftOut = parsed.GetValue(without) ?? [];
            string[] paths = [.. Directory.GetFiles(parsed.GetRequiredValue(corpus).FullName, "*.facts").Where(p => !leftOut.Contains(Path.GetFileNameWithoutExtension(p))).Order(StringComparer.Ordinal)];
            Pipeline pipeline = Pipeline.Load(folder);
            FactRuEvalPrediction prediction = new(CountryNames.Load(Path.Combine(folder, "ru")));
            var documents = paths.Select(path => (Gold: FactRuEvalGold.Read(path), Predicted: prediction.Of(pipeline.Extract(new SourceDocument(path, File.ReadAllText(Path.ChangeExtension(path, ".txt"))))))).ToArray();
            using StreamWriter writer = new(context.Terminal.Results);
            foreach (string type in new[] { FactRuEvalFact.Occupation, FactRuEvalFact.Meeting })
            {
                Tally[] tallies = [.. documents.Select(d => FactRuEvalScorer.Score(d.Gold, d.Predicted, type))];
                Tally sum = tallies.Aggregate((a, b) => a + b);
                var (low, high) = Bootstrap.IntervalOf(tallies);
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{type}: P {sum.Precision:0.000} R {sum.Recall:0.000} F1 {sum.F1:0.000} [{low:0.000}, {high:0.000}], {sum.Gold} facts, {sum.Predicted} predicted, {documents.Length} documents"));
            }

            return ExitCode.Done;
        }));
        return command;
    }
}
