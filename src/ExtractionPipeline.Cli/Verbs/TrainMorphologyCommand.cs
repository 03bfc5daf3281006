using System.CommandLine;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Training.Morphology;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`train morphology`: makes the generated Russian name lists from the OpenCorpora dictionary.</summary>
internal static class TrainMorphologyCommand
{
    public static Command Create()
    {
        var dictionary = new Option<DirectoryInfo>("--dictionary") { Description = "Folder with words.dawg and its companions: dicts of npm's az.", HelpName = "DIR", Required = true }.AcceptExistingOnly();
        var output = new Option<DirectoryInfo>("--output") { Description = "The language's folder of models to write into.", HelpName = "DIR", Required = true }.AcceptExistingOnly();
        var command = new Command("morphology", "Make the Russian lists that come from a dictionary of word forms.") { dictionary, output };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            string folder = parsed.GetRequiredValue(output).FullName;
            LanguageProfile profile = LanguageProfile.Load(folder);
            var known = NameList.LoadEdited(folder, profile.Folding);
            foreach (string line in new RussianNameLists(new OpenCorpora(parsed.GetRequiredValue(dictionary).FullName), known, profile.Folding).Write(folder))
                context.Terminal.Say(line);
            return ExitCode.Done;
        }));
        return command;
    }
}
