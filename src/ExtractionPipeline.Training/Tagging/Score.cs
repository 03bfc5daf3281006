namespace ExtractionPipeline.Training.Tagging;

/// <summary>Counts of exact matches.</summary>
public readonly record struct Score(int Right, int Predicted, int Gold)
{
    /// <summary>1 where nothing was predicted and nothing was there to find.</summary>
    public double Precision => Predicted == 0 ? (Gold == 0 ? 1 : 0) : (double)Right / Predicted;

    public double Recall => Gold == 0 ? (Predicted == 0 ? 1 : 0) : (double)Right / Gold;

    public double F1 => Predicted + Gold == 0 ? 1 : 2.0 * Right / (Predicted + Gold);

    public static Score operator +(Score a, Score b) => new(a.Right + b.Right, a.Predicted + b.Predicted, a.Gold + b.Gold);
}
