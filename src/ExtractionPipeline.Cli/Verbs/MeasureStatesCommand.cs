using System.CommandLine;
using System.Globalization;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`measure states`: the clues to the state of an office that a text names without one.</summary>
internal static class MeasureStatesCommand
{
    private const string FactsEnding = ".facts.jsonl";

    public static Command Create()
    {
        Option<DirectoryInfo> gold = new Option<DirectoryInfo>("--gold") { Description = "Folder of LANG.facts.jsonl files, with the texts in LANG/ID.txt.", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("states", "How often each clue told the state of an office that the text names without one, and how often it was right.") { gold, models };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            Pipeline pipeline = Pipeline.Load(parsed.GetRequiredValue(models).FullName);
            StateClueScore score = new();
            foreach (string path in Directory.GetFiles(parsed.GetRequiredValue(gold).FullName, "*" + FactsEnding).Order(StringComparer.Ordinal))
            {
                string folder = path[..^FactsEnding.Length];
                foreach ((string id, FactDocument facts) in FactsFile.Read(path))
                {
                    string text = Path.Combine(folder, id + ".txt");
                    score.Add(facts, pipeline.Extract(new SourceDocument(text, File.ReadAllText(text))));
                }
            }

            using StreamWriter writer = new(context.Terminal.Results);
            foreach ((string clue, (int told, int right)) in score.Clues)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clue,-24} {told,4} told {right,4} right {(double)right / told:0.00}"));
            return ExitCode.Done;
        }));
        return command;
    }
}
