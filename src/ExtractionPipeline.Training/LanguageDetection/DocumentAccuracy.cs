namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>A share of right answers with the bounds of its 95% interval, over texts that come in documents.</summary>
public sealed record DocumentAccuracy(string Name, int Texts, double Accuracy, double Low, double High)
{
    private const int Resamples = 1000;

    /// <summary>The mean distance of confidence from accuracy over ten bands of confidence (expected calibration error).</summary>
    public double CalibrationError { get; init; }

    /// <summary>Bootstrap over documents (percentiles), seeded: texts of one document are not independent.</summary>
    /// <param name="results">The document of each text, and whether the answer was right.</param>
    public static DocumentAccuracy Of(string name, IReadOnlyCollection<(string Document, bool Right)> results, int seed)
    {
        if (results.Count == 0)
            return new DocumentAccuracy(name, 0, 0, 0, 0);
        var documents = results.GroupBy(r => r.Document).Select(g => (Right: g.Count(r => r.Right), All: g.Count())).ToArray();
        var random = new Random(seed);
        var shares = new double[Resamples];
        for (int i = 0; i < Resamples; i++)
        {
            int right = 0;
            int all = 0;
            for (int k = 0; k < documents.Length; k++)
            {
                var drawn = documents[random.Next(documents.Length)];
                right += drawn.Right;
                all += drawn.All;
            }

            shares[i] = (double)right / all;
        }

        Array.Sort(shares);
        double accuracy = (double)results.Count(r => r.Right) / results.Count;
        return new DocumentAccuracy(name, results.Count, accuracy, shares[(int)(Resamples * 0.025)], shares[(int)(Resamples * 0.975) - 1]);
    }
}
