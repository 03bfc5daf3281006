namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>What precision, recall and F1 are made of. Tallies of several documents add up.</summary>
/// <param name="RightPredicted">Predicted items that are right; with partial credit, or summed shares, a fraction.</param>
/// <param name="Predicted">Predicted items.</param>
/// <param name="RightGold">Gold items that were found; equal to <paramref name="RightPredicted"/> but for identity measures.</param>
/// <param name="Gold">Gold items.</param>
/// <remarks>Zero by zero: nothing predicted is all right (precision 1), nothing to find is all found (recall 1); F1 is 0 where both are 0.</remarks>
public readonly record struct Tally(double RightPredicted, double Predicted, double RightGold, double Gold)
{
    /// <summary>Of items that were compared one by one.</summary>
    public static Tally Of(double right, double predicted, double gold) => new(right, predicted, right, gold);

    /// <summary>One yes or no: precision, recall and F1 are all the share of yes.</summary>
    public static Tally Yes(bool isRight) => Of(isRight ? 1 : 0, 1, 1);

    public double Precision => Predicted == 0 ? 1 : RightPredicted / Predicted;

    public double Recall => Gold == 0 ? 1 : RightGold / Gold;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>True where there was nothing to measure.</summary>
    public bool IsEmpty => Predicted == 0 && Gold == 0;

    public static Tally operator +(Tally left, Tally right) => new(
        left.RightPredicted + right.RightPredicted, left.Predicted + right.Predicted, left.RightGold + right.RightGold, left.Gold + right.Gold);
}
