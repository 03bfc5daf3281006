namespace ExtractionPipeline.Graph.Names;

/// <summary>How far apart two words sound: an edit distance whose steps cost what `confusions.tsv` says.</summary>
/// <remarks>Immutable, safe to share; time is the product of the lengths.</remarks>
internal sealed class SoundDistance
{
    private const int Sounds = 128;
    private const char Nothing = '-';
    private const int Longest = 64;
    private const int ShortestLength = 3; // below it one sound would weigh too much

    private readonly float[] _costs = new float[Sounds * Sounds];

    public SoundDistance(IEnumerable<string[]> confusions)
    {
        Array.Fill(_costs, 1f);
        for (int sound = 0; sound < Sounds; sound++)
            _costs[(sound * Sounds) + sound] = 0;
        foreach (string[] row in confusions)
        {
            float cost = float.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture);
            _costs[(row[0][0] * Sounds) + row[0][1]] = _costs[(row[0][1] * Sounds) + row[0][0]] = cost;
        }
    }

    /// <returns>0 for the same sounds, 1 for unrelated ones: the cheapest way from one to the other by the longer one's length.</returns>
    public double Between(string first, string second)
    {
        if (first == second)
            return 0;
        if (first.Length > Longest || second.Length > Longest)
            return 1;
        Span<float> row = stackalloc float[second.Length + 1];
        for (int j = 1; j <= second.Length; j++)
            row[j] = row[j - 1] + Cost(Nothing, second[j - 1]);
        for (int i = 1; i <= first.Length; i++)
        {
            float diagonal = row[0];
            row[0] += Cost(first[i - 1], Nothing);
            for (int j = 1; j <= second.Length; j++)
            {
                float change = diagonal + Cost(first[i - 1], second[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j] + Cost(first[i - 1], Nothing), row[j - 1] + Cost(Nothing, second[j - 1])));
            }
        }

        return Math.Min(1, row[^1] / Math.Max(ShortestLength, Math.Max(first.Length, second.Length)));
    }

    private float Cost(char first, char second) => first < Sounds && second < Sounds ? _costs[(first * Sounds) + second] : first == second ? 0 : 1;
}
