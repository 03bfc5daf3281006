namespace ExtractionPipeline.Evaluation.BaseForms;

/// <summary>The 95% interval of a share by the percentile bootstrap; seeded, so the same hits give the same interval.</summary>
internal static class BootstrapInterval
{
    private const int Samples = 2000;
    private const int Seed = 17;

    public static (double Low, double High) Of(IReadOnlyList<bool> hits)
    {
        if (hits.Count == 0)
            return (0, 0);
        var random = new Random(Seed);
        var shares = new double[Samples];
        for (int sample = 0; sample < Samples; sample++)
        {
            int right = 0;
            for (int i = 0; i < hits.Count; i++)
                right += hits[random.Next(hits.Count)] ? 1 : 0;
            shares[sample] = (double)right / hits.Count;
        }

        Array.Sort(shares);
        return (shares[(int)(Samples * 0.025)], shares[(int)(Samples * 0.975)]);
    }
}
