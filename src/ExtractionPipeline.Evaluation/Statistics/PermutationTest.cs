using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Evaluation.Statistics;

/// <summary>Whether two runs over the same documents differ by more than chance: paired approximate randomization (Noreen 1989; Yeh 2000).</summary>
public static class PermutationTest
{
    public const int Rounds = 10_000;

    private const int Seed = 17;

    /// <param name="first">A tally a document.</param>
    /// <param name="second">Of the same documents in the same order.</param>
    /// <returns>The share of random swaps, whole documents between the runs, whose F1 differ at least as much: the two-sided p-value.</returns>
    /// <exception cref="ArgumentException">The lists are not equally long.</exception>
    public static double PValue(IReadOnlyList<Tally> first, IReadOnlyList<Tally> second)
    {
        if (first.Count != second.Count)
            throw new ArgumentException($"{first.Count} documents against {second.Count}.", nameof(second));
        double observed = Math.Abs(F1(first) - F1(second));
        var random = new Random(Seed);
        int asLarge = 0;
        for (int round = 0; round < Rounds; round++)
        {
            Tally left = default, right = default;
            for (int i = 0; i < first.Count; i++)
            {
                bool swaps = random.Next(2) == 1;
                left += swaps ? second[i] : first[i];
                right += swaps ? first[i] : second[i];
            }

            if (Math.Abs(left.F1 - right.F1) >= observed - 1e-12)
                asLarge++;
        }

        return (asLarge + 1.0) / (Rounds + 1.0);
    }

    private static double F1(IReadOnlyList<Tally> documents) => documents.Aggregate(default(Tally), (sum, t) => sum + t).F1;
}
