using System.CommandLine;
using System.Globalization;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Resolution;
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
        Option<bool> errors = new("--errors") { Description = "List the roles with another state than the gold's first." };
        Command command = new("states", "How often each clue told the state of an office that the text names without one, and how often it was right.") { gold, models, errors };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            Pipeline pipeline = Pipeline.Load(parsed.GetRequiredValue(models).FullName);
            StateClueScore score = new();
            using StreamWriter writer = new(context.Terminal.Results);
            int listed = 0;
            foreach (string path in Directory.GetFiles(parsed.GetRequiredValue(gold).FullName, "*" + FactsEnding).Order(StringComparer.Ordinal))
            {
                string folder = path[..^FactsEnding.Length];
                foreach ((string id, FactDocument facts) in FactsFile.Read(path))
                {
                    string text = Path.Combine(folder, id + ".txt");
                    score.Add(facts, pipeline.Extract(new SourceDocument(text, File.ReadAllText(text))));
                    for (; parsed.GetValue(errors) && listed < score.Mistakes.Count; listed++)
                        writer.WriteLine(Line(id, score.Mistakes[listed]));
                }
            }

            foreach ((string clue, (int told, int right)) in score.Clues)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clue,-24} {told,4} told {right,4} right {(double)right / told:0.00}"));
            return ExitCode.Done;
        }));
        return command;
    }

    private static string Line(string id, (string Person, RoleFact Role, string? Right) mistake) =>
        $"{id}: {mistake.Person}, {mistake.Role.Title} ({SnakeCase.Of(mistake.Role.Class)}): {mistake.Role.Country ?? "none"} by {mistake.Role.StateClue ?? "its phrase"}, not {mistake.Right ?? "none"}";
}
