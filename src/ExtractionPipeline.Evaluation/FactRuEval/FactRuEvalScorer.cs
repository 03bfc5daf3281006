using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Evaluation.FactRuEval;

/// <summary>Compares facts as FactRuEval's third track does in its easy mode (Starostin et al. 2016).</summary>
/// <remarks>
/// A pair counts by its quality, and the pairing is the best one. The shared task let several predicted facts stand for one gold fact; here each
/// stands alone, which is never kinder. Gold facts marked difficult, and predictions that only they explain, are left out of all counts.
/// </remarks>
public static class FactRuEvalScorer
{
    public static Tally Score(IEnumerable<FactRuEvalFact> gold, IEnumerable<FactRuEvalFact> predicted, string type)
    {
        ImmutableArray<FactRuEvalFact> asked = [.. gold.Where(f => f.Type == type && !f.IsDifficult)], difficult = [.. gold.Where(f => f.Type == type && f.IsDifficult)];
        ImmutableArray<FactRuEvalFact> said = [.. predicted.Where(f => f.Type == type)];
        double[,] quality = new double[said.Length, asked.Length];
        for (int i = 0; i < said.Length; i++)
        {
            for (int j = 0; j < asked.Length; j++)
                quality[i, j] = asked[j].QualityOf(said[i]);
        }

        int[] pairs = Assignment.Best(quality);
        double right = 0, counted = 0;
        for (int i = 0; i < said.Length; i++)
        {
            right += pairs[i] < 0 ? 0 : quality[i, pairs[i]];
            counted += pairs[i] < 0 && difficult.Any(d => d.QualityOf(said[i]) > 0) ? 0 : 1;
        }

        return Tally.Of(right, counted, asked.Length);
    }
}
