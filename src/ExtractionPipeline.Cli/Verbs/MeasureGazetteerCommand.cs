using System.CommandLine;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Gazetteers;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Training.Corpora;
using ExtractionPipeline.Training.Lexicons;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`measure gazetteer`: the country and city lexicons alone against a corpus in brat standoff.</summary>
internal static class MeasureGazetteerCommand
{
    public static Command Create()
    {
        Option<DirectoryInfo> models = CommonOptions.Models();
        var language = new Option<string>("--language") { Description = "Language of the corpus.", HelpName = "CODE", Required = true };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder of .txt and .ann files with COUNTRY and CITY.", HelpName = "DIR", Required = true };
        var show = new Option<bool>("--show") { Description = "List the most frequent errors." };
        var command = new Command("gazetteer", "Measure the country and city lexicons, exact spans, nested ones too.") { models, language, corpus, show };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            Run(parsed.GetRequiredValue(models).FullName, parsed.GetRequiredValue(language), parsed.GetRequiredValue(corpus).FullName, parsed.GetValue(show));
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Run(string models, string language, string corpus, bool show)
    {
        string folder = Path.Combine(models, language);
        LanguageProfile profile = LanguageProfile.Load(folder);
        var measurement = new GazetteerMeasurement(
            new Segmenter(profile, SegmentationLexicon.Load(folder, profile)), GazetteerRecognizer.Load(models, profile));
        Print("COUNTRY", measurement.Measure(BratReader.ReadFolder(corpus), new HashSet<string> { "COUNTRY" }, m => m.Type == EntityType.Country && m.CountryForm != CountryForm.Metonym), show);
        Print("CITY", measurement.Measure(BratReader.ReadFolder(corpus), new HashSet<string> { "CITY" }, m => m.Type == EntityType.City), show);
    }

    private static void Print(string label, GazetteerScore score, bool show)
    {
        Console.WriteLine($"{label}  P {score.Precision:F4}  R {score.Recall:F4}  F1 {score.F1:F4}  ({score.Right} right, {score.Predicted} found, {score.Gold} labelled)");
        if (!show)
            return;
        Console.WriteLine("  missed: " + string.Join("; ", score.Misses.Select(m => $"{m.Text} {m.Count}")));
        Console.WriteLine("  not labelled: " + string.Join("; ", score.Inventions.Select(m => $"{m.Text} {m.Count}")));
    }
}
