using System.CommandLine;
using ExtractionPipeline.Training.Lexicons;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`train lexicons`: makes the generated name and city lists from the gazetteers of the corpora.</summary>
internal static class TrainLexiconsCommand
{
    public static Command Create()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "Folder with the gazetteers.", HelpName = "DIR", Required = true };
        var output = new Option<DirectoryInfo>("--output") { Description = "The models folder to write into.", HelpName = "DIR", Required = true };
        var command = new Command("lexicons", "Make name and city lists from gazetteers; hand-edited lexicons stay as they are.") { corpora, output };
        command.SetAction((parsed, _) =>
        {
            var trainer = new LexiconTrainer(parsed.GetRequiredValue(corpora).FullName, parsed.GetRequiredValue(output).FullName);
            return VerbHost.RunAsync(context =>
            {
                foreach (string line in trainer.Train())
                    context.Terminal.Say(line);
                return ExitCode.Done;
            });
        });
        return command;
    }
}
