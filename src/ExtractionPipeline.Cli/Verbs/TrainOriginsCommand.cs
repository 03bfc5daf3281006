using System.CommandLine;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Training.Origins;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`train origins`: makes the model that tells of which language a person's name is.</summary>
internal static class TrainOriginsCommand
{
    public static Command Create()
    {
        var corpora = new Option<DirectoryInfo>("--corpora") { Description = "Folder with the gazetteers.", HelpName = "DIR", Required = true }.AcceptExistingOnly();
        var output = new Option<DirectoryInfo>("--output") { Description = "The models folder: read for its own names, origins/origins.bin is written there.", HelpName = "DIR", Required = true }.AcceptExistingOnly();
        var command = new Command("origins", "Train what tells by the sound of a name of which states its bearer may be.") { corpora, output };
        command.SetAction((parsed, _) =>
        {
            string gazetteers = Path.Combine(parsed.GetRequiredValue(corpora).FullName, "gazetteers"), models = parsed.GetRequiredValue(output).FullName;
            return VerbHost.RunAsync(context =>
            {
                string file = Path.Combine(models, "origins", "origins.bin");
                var model = new OriginTrainer(gazetteers, models).Train(step =>
                {
                    context.Cancelled.ThrowIfCancellationRequested();
                    context.Terminal.Say(step);
                });
                LanguageModelFile.Write(model, file);
                context.Terminal.Say($"{file}: {model.Languages.Length} languages");
                return ExitCode.Done;
            });
        });
        return command;
    }
}
