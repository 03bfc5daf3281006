namespace ExtractionPipeline.Evaluation.Statistics;

/// <summary>Agreement of two hands on categories, beyond what chance would give (Cohen 1960).</summary>
public static class CohenKappa
{
    /// <param name="pairs">What each hand said of each item.</param>
    /// <returns>1 for full agreement, 0 for chance, below 0 for less; null where nothing can be said: no item, or one category on both sides.</returns>
    public static double? Of<T>(IReadOnlyCollection<(T First, T Second)> pairs) where T : notnull
    {
        double n = pairs.Count;
        Dictionary<T, int> second = pairs.CountBy(p => p.Second).ToDictionary();
        double agreed = pairs.Count(p => p.First.Equals(p.Second)) / n;
        double byChance = pairs.CountBy(p => p.First).Sum(c => c.Value / n * (second.GetValueOrDefault(c.Key) / n));
        return n == 0 || byChance >= 1 ? null : (agreed - byChance) / (1 - byChance);
    }
}
