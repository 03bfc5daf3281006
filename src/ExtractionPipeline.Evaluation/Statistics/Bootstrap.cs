using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Evaluation.Statistics;

/// <summary>95% intervals by the percentile bootstrap over documents (Efron 1979): whole documents are drawn, as facts of one document depend on each other.</summary>
public static class Bootstrap
{
    public const int Samples = 1000;

    private const int Seed = 17;

    /// <param name="documents">A tally a document; their order decides the draw, so give them sorted.</param>
    /// <returns>The interval of F1; the value itself twice where there are fewer than two documents.</returns>
    public static (double Low, double High) IntervalOf(IReadOnlyList<Tally> documents)
    {
        if (documents.Count < 2)
            return documents.Count == 0 ? (1, 1) : (documents[0].F1, documents[0].F1);
        var random = new Random(Seed);
        double[] values = new double[Samples];
        for (int sample = 0; sample < Samples; sample++)
        {
            Tally sum = default;
            for (int i = 0; i < documents.Count; i++)
                sum += documents[random.Next(documents.Count)];
            values[sample] = sum.F1;
        }

        Array.Sort(values);
        return (values[(int)(Samples * 0.025)], values[(int)(Samples * 0.975) - 1]);
    }
}
