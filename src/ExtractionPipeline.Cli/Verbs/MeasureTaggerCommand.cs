using System.CommandLine;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Training.Corpora;
using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`measure tagger`: precision, recall and F1 of the tagger on corpora that it was not trained on.</summary>
internal static class MeasureTaggerCommand
{
    public static Command Create()
    {
        var language = new Option<string>("--language") { Description = "az, en or ru.", Required = true, HelpName = "CODE" };
        var corpora = new Option<DirectoryInfo>("--corpora", "--corpus") { Description = "Folder of the corpora.", Required = true, HelpName = "DIR" }.AcceptExistingOnly();
        var models = CommonOptions.Models();
        var annotations = TrainTaggerCommand.Annotations();
        var faults = new Option<FileInfo?>("--faults") { Description = "Write every miss and false find there.", HelpName = "FILE" };
        var gold = new Option<DirectoryInfo?>("--gold") { Description = "Measure too on this folder of the project's own gold, sums only: its faults are never listed.", HelpName = "DIR" };
        var command = new Command("tagger", "Measure the tagger: exact spans, outermost mentions, 95% intervals by document.") { language, corpora, annotations, models, faults, gold };
        command.SetAction((arguments, _) => VerbHost.RunAsync(context =>
        {
            string code = arguments.GetRequiredValue(language);
            var catalog = new CorpusCatalog(arguments.GetRequiredValue(corpora).FullName, arguments.GetRequiredValue(annotations).FullName, arguments.GetRequiredValue(models).FullName);
            using TextWriter log = arguments.GetValue(faults) is { } file ? new StreamWriter(file.FullName) : TextWriter.Null;
            using var results = new StreamWriter(context.Terminal.Results);
            string folder = Path.Combine(arguments.GetRequiredValue(models).FullName, code);
            Report(folder, catalog.ForMeasuring(code), results.WriteLine, log.WriteLine);
            if (arguments.GetValue(gold) is { } blind)
                Report(folder, [CorpusCatalog.OfOwn(blind.FullName)], results.WriteLine, static _ => { });
            return ExitCode.Done;
        }));
        return command;
    }

    internal static void Report(string folder, IReadOnlyList<Corpus> corpora, Action<string> line, Action<string> fault)
    {
        var profile = LanguageProfile.Load(folder);
        var segmenter = new Segmenter(profile, SegmentationLexicon.Load(folder, profile));
        var tagger = new Tagger(TaggerModel.Load(Path.Combine(folder, "tagger.bin")));
        var measurement = TaggerMeasurement.Of(segmenter, tagger);
        foreach (var corpus in corpora)
        {
            foreach (var type in measurement.Measure(corpus, fault))
                line(type.ToString());
        }
    }
}
