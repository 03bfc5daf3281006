using System.CommandLine;
using System.Globalization;
using ExtractionPipeline.Evaluation.BaseForms;
using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`measure base-forms`: how many names come back in the right base form.</summary>
internal static class MeasureBaseFormsCommand
{
    public static Command Create()
    {
        Option<string> language = new("--language") { Description = "az, en or ru.", Required = true, HelpName = "CODE" };
        Option<FileInfo> test = new Option<FileInfo>("--test") { Description = "Kind, form and base form, separated by tabs.", Required = true, HelpName = "FILE" }.AcceptExistingOnly();
        Option<bool> show = new("--show") { Description = "List the names that went wrong." };
        Option<DirectoryInfo> models = CommonOptions.Models();
        Command command = new("base-forms", "Share of inflected names whose base form is right, with its 95% interval.") { language, test, show, models };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            string folder = Path.Combine(parsed.GetRequiredValue(models).FullName, parsed.GetRequiredValue(language));
            LanguageProfile profile = LanguageProfile.Load(folder);
            BaseFormScorer scorer = new(NameFormsLoader.Load(folder, profile), profile.Folding);
            IReadOnlyList<BaseFormRow> rows = BaseFormRow.Read(parsed.GetRequiredValue(test).FullName);
            using StreamWriter writer = new(context.Terminal.Results);
            Write(writer, "person names", scorer.Score([.. rows.Where(r => r.IsPersonName && r.DiffersOnlyInEndings)]), parsed.GetValue(show));
            if (rows.Any(r => r.IsPersonName && !r.DiffersOnlyInEndings))
                Write(writer, "person names, misspelt ones too", scorer.Score([.. rows.Where(r => r.IsPersonName)]), show: false);
            if (rows.Any(r => r.Kind == "PER" && !r.IsPersonName))
                Write(writer, "all rows of PER", scorer.Score([.. rows.Where(r => r.Kind == "PER")]), show: false);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Write(TextWriter writer, string what, BaseFormReport report, bool show)
    {
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {report.Right} of {report.Total} right, {report.Accuracy:0.000} [{report.Interval.Low:0.000}, {report.Interval.High:0.000}]"));
        foreach (var (row, predicted) in show ? report.Wrong : [])
            writer.WriteLine($"  {row.Form}\tgold {row.Base}\tgot {predicted}");
    }
}
