using System.Globalization;
using ExtractionPipeline.Evaluation.Reports;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;
using Spectre.Console;

namespace ExtractionPipeline.Cli.Evaluating;

/// <summary>Draws the figures of a run as one table: a row a layer, a column a language, in percent.</summary>
internal static class FigureTable
{
    private const int WidthOfAll = 100; // of four columns with precision, recall, F1 and interval; narrower terminals get F1 and interval

    private static readonly ErrorKind[] s_errors = [ErrorKind.Missing, ErrorKind.Spurious, ErrorKind.WrongCountry, ErrorKind.Type, ErrorKind.WrongLink];

    public static void Write(EvaluationReport report, Stream output)
    {
        using StreamWriter writer = new(output, leaveOpen: true);
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        });
        console.Profile.Width = Console.IsOutputRedirected ? WidthOfAll : Console.WindowWidth;
        bool isWide = console.Profile.Width >= WidthOfAll;
        Table table = new() { Border = TableBorder.None };
        table.AddColumn(new TableColumn("").NoWrap().Padding(0, 0, 2, 0));
        foreach (var (language, _) in report.Languages)
            table.AddColumn(new TableColumn($"[bold]{Heading(report, language)}[/]\n{(isWide ? "  P   R  F1 95%" : " F1 95%")}").NoWrap().Padding(0, 0, language == EvaluationReport.All ? 0 : 2, 0));
        foreach (ScoreKey key in report[EvaluationReport.All].Keys.Where(IsShown))
        {
            table.AddRow([NameOf(key), .. report.Languages.Select(l => Cell(l.Figures.GetValueOrDefault(key), key.IsShare, isWide))]);
            if (key == new ScoreKey(Layer.Triple))
                AddErrors(table, report, isWide);
        }

        console.Write(table);
        console.WriteLine("In percent; the interval is that of F1, 95%, bootstrap over documents. Shares have one figure.");
        console.WriteLine("Below triple: how many are wrong in which way (docs/evaluation.md, Errors).");
    }

    /// <summary>One line: how far confidence lies from the share of right facts.</summary>
    public static void WriteCalibration(EvaluationReport report, Stream output)
    {
        using StreamWriter writer = new(output, leaveOpen: true);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Confidence is off by {ErrorOf(report, Layer.Triple):0.000} for roles, {ErrorOf(report, Layer.Meeting):0.000} for meetings (expected calibration error)."));
    }

    /// <summary>How many roles are wrong in which way, a row a way.</summary>
    private static void AddErrors(Table table, EvaluationReport report, bool isWide)
    {
        foreach (ErrorKind kind in s_errors)
            table.AddRow([$"  {HtmlReport.Words(kind)}", .. report.Languages.Select(l => Count(l.Language, kind))]);

        string Count(string language, ErrorKind kind)
        {
            int count = report.DocumentsIn(language).Sum(d => d.Sheet.Errors.Count(e => e.Layer == Layer.Triple && e.Kind == kind));
            return count.ToString(CultureInfo.InvariantCulture).PadLeft(isWide ? 11 : 3);
        }
    }

    private static double ErrorOf(EvaluationReport report, Layer layer) => Calibration.Of(report.Confidences(layer)).ExpectedError;

    private static string Heading(EvaluationReport report, string language)
    {
        int count = report.DocumentsIn(language).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{language}, {count} text{(count == 1 ? "" : "s")}");
    }

    private static bool IsShown(ScoreKey key) => key.Part.Length == 0 || key.Layer == Layer.Entity;

    private static string NameOf(ScoreKey key) => key.Part.Length == 0 ? LayerNames.Of(key.Layer) : "  " + key.Part;

    private static string Cell(Figure figure, bool isShare, bool isWide)
    {
        if (figure.Tally.IsEmpty)
            return isWide ? "          –" : "  –";
        string values = isShare || !isWide
            ? (isWide ? "        " : "") + Percent(figure.Tally.F1)
            : $"{Percent(figure.Tally.Precision)} {Percent(figure.Tally.Recall)} {Percent(figure.Tally.F1)}";
        return $"{values} [dim]{Percent(figure.Interval.Low).Trim()}-{Percent(figure.Interval.High).Trim()}[/]";
    }

    private static string Percent(double share) => Math.Round(share * 100).ToString(CultureInfo.InvariantCulture).PadLeft(3);
}
