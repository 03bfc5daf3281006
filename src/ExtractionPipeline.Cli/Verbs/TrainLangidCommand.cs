using System.CommandLine;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Training.LanguageDetection;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`train langid`: makes the language detector's model from parallel text.</summary>
internal static class TrainLangidCommand
{
    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder in the layout of NTREX-128.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The model to write.", Required = true };
        var epochs = new Option<int>("--epochs") { Description = "Passes over the corpus.", DefaultValueFactory = _ => new LanguageTrainingOptions().Epochs };
        var command = new Command("langid", "Train the language detector; the same corpus gives the same bytes.") { corpus, output, epochs };
        command.SetAction((parsed, _) =>
        {
            string folder = parsed.GetRequiredValue(corpus).FullName;
            string file = parsed.GetRequiredValue(output).FullName;
            var options = new LanguageTrainingOptions { Epochs = parsed.GetValue(epochs) };
            return VerbHost.RunAsync(context => Run(context, folder, file, options));
        });
        return command;
    }

    private static int Run(VerbContext context, string folder, string file, LanguageTrainingOptions options)
    {
        var corpus = LanguageCorpus.Read(folder);
        var model = new LanguageModelTrainer(options).Train(corpus, step =>
        {
            context.Cancelled.ThrowIfCancellationRequested();
            context.Terminal.Say(step);
        });
        LanguageModelFile.Write(model, file);
        context.Terminal.Say($"{file}: {model.Languages.Length} languages");
        MeasureLangidCommand.Print(new LanguageDetectionMeasurement(new LanguageDetector(model)).Measure(corpus), errors: false);
        return ExitCode.Done;
    }
}
