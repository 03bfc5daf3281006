using ExtractionPipeline.Evaluation.Reports;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Cli.Evaluating;

/// <summary>Writes what went wrong, an error a line.</summary>
internal static class ErrorList
{
    public static void Write(EvaluationReport report, Stream output)
    {
        using StreamWriter writer = new(output, leaveOpen: true);
        foreach (DocumentScore document in report.Documents)
        {
            foreach (FactError error in document.Sheet.Errors)
            {
                string says = error.Predicted is null ? error.Gold! : error.Gold is null ? error.Predicted : $"{error.Gold}  read as  {error.Predicted}";
                writer.WriteLine($"{document.Gold.Id}  {HtmlReport.Words(error.Kind)} {LayerNames.Of(error.Layer).Trim().Split(',')[0]}  {says}{(error.Rule is null ? "" : $"  ({error.Rule})")}");
            }
        }
    }
}
