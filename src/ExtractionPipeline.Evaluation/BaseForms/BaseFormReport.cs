namespace ExtractionPipeline.Evaluation.BaseForms;

/// <param name="Interval">95% bootstrap interval of the accuracy.</param>
public sealed record BaseFormReport(int Total, int Right, (double Low, double High) Interval, IReadOnlyList<(BaseFormRow Row, string Predicted)> Wrong)
{
    /// <summary>0 where nothing was tested.</summary>
    public double Accuracy => Total == 0 ? 0 : (double)Right / Total;
}
