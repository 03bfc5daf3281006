using System.CommandLine;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Training.LanguageDetection;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`measure langid`: the language detector's accuracy on documents that training left out.</summary>
internal static class MeasureLangidCommand
{
    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder in the layout of NTREX-128.", Required = true };
        var models = CommonOptions.Models();
        var errors = new Option<bool>("--errors") { Description = "List each text that went wrong." };
        var command = new Command("langid", "Measure the language detector on held-out documents, with 95% intervals.") { corpus, models, errors };
        command.SetAction((parsed, _) =>
        {
            string folder = parsed.GetRequiredValue(corpus).FullName;
            string file = Path.Combine(parsed.GetRequiredValue(models).FullName, "langid.bin");
            bool list = parsed.GetValue(errors);
            return VerbHost.RunAsync(_ => Run(folder, file, list));
        });
        return command;
    }

    /// <summary>Tab-separated lines on standard output: case, texts, accuracy, bounds, calibration error; before them each error, where asked for.</summary>
    internal static void Print(LanguageDetectionReport report, bool errors)
    {
        foreach (var (name, right, answer, text) in errors ? report.Errors : [])
            Console.Out.WriteLine($"error\t{name}\t{right}\t{answer}\t{text}");
        Console.Out.WriteLine("case\ttexts\taccuracy\t95% low\t95% high\tcalibration error");
        foreach (var result in report.Cases)
            Console.Out.WriteLine($"{result.Name}\t{result.Texts}\t{result.Accuracy:F4}\t{result.Low:F4}\t{result.High:F4}\t{result.CalibrationError:F4}");
    }

    private static int Run(string corpus, string model, bool errors)
    {
        var detector = LanguageDetector.Load(model);
        Print(new LanguageDetectionMeasurement(detector).Measure(LanguageCorpus.Read(corpus)), errors);
        return ExitCode.Done;
    }
}
