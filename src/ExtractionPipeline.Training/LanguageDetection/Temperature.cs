using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>Makes the confidence of a model honest: temperature scaling (Guo et al. 2017, "On Calibration of Modern Neural Networks").</summary>
/// <remarks>The longer the text, the more its scores may be trusted, so the temperature falls with a power of the number of n-grams.</remarks>
internal static class Temperature
{
    private static readonly float[] Powers = [0, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f];

    private static readonly float[] Factors = [.. Enumerable.Range(0, 30).Select(step => 0.3f * MathF.Pow(1.15f, step))];

    /// <returns>The model with the temperature under which the right languages of the pieces are likeliest.</returns>
    public static ScriptModel Fit(ScriptModel model, IEnumerable<(string Words, LanguageCode Language)> pieces)
    {
        var hashes = new uint[TrainingTexts.MostHashes];
        var posterior = new float[model.Languages.Length];
        var losses = new double[Powers.Length, Factors.Length];
        foreach (var (words, language) in pieces)
        {
            int count = NgramHashes.Of(words, hashes);
            model.Posterior(hashes.AsSpan(0, count), posterior); // its temperature is 1, so its logarithm serves as the score
            int right = model.Languages.IndexOf(language);
            for (int i = 0; i < posterior.Length; i++)
                posterior[i] = MathF.Log(Math.Max(posterior[i], 1e-30f));
            for (int p = 0; p < Powers.Length; p++)
            {
                for (int f = 0; f < Factors.Length; f++)
                    losses[p, f] -= LogProbability(posterior, right, ScriptModel.TemperatureFor(count, Factors[f], Powers[p]));
            }
        }

        var best = (Loss: double.PositiveInfinity, Model: model);
        for (int p = 0; p < Powers.Length; p++)
        {
            for (int f = 0; f < Factors.Length; f++)
            {
                if (losses[p, f] > 0 && losses[p, f] < best.Loss)
                    best = (losses[p, f], model with { Temperature = Factors[f], TemperaturePower = Powers[p] });
            }
        }

        return best.Model;
    }

    private static double LogProbability(ReadOnlySpan<float> scores, int right, float temperature)
    {
        float total = 0;
        foreach (float score in scores)
            total += MathF.Exp(score / temperature);
        return (scores[right] / temperature) - Math.Log(Math.Max(total, 1e-30f));
    }
}
