namespace ExtractionPipeline.Graph.Names;

/// <summary>How far apart two words sound: an edit distance whose steps cost what `confusions.tsv` says.</summary>
/// <remarks>Immutable, safe to share; time is the product of the lengths.</remarks>
internal sealed class SoundDistance
{
    private const int Sounds = 128;
    private const char Nothing = '-';
    private const int Longest = 64;

    /// <summary>A step weighs by the length of the word, but in no word more than in one of three sounds, nor less than in one of six.</summary>
    private const int ShortestLength = 3, LongestLength = 6;

    /// <summary>A pair that is not listed, as `r` for `n`: one such step makes another name of all but long words.</summary>
    private const float Unrelated = 1.4f;

    /// <summary>What an `a` behind a consonant costs that the other word does not end in: it makes a woman's name of a man's.</summary>
    private const float Feminine = 1.6f;

    private readonly float[] _costs = new float[Sounds * Sounds];

    public SoundDistance(IEnumerable<string[]> confusions)
    {
        Array.Fill(_costs, Unrelated);
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

        float cost = row[^1] + (IsFeminineOf(first, second) || IsFeminineOf(second, first) ? Feminine : 0);
        return Math.Min(1, cost / Math.Clamp(Math.Max(first.Length, second.Length), ShortestLength, LongestLength));
    }

    private static bool IsFeminineOf(string first, string second) =>
        first.Length > 1 && second.Length > 0 && (first[^1] is 'a' or 'A') && !IsVowel(first[^2]) && second[^1] == first[^2];

    private static bool IsVowel(char sound) => "aeiouAOUIyh".Contains(sound, StringComparison.Ordinal);

    private float Cost(char first, char second) => first < Sounds && second < Sounds ? _costs[(first * Sounds) + second] : first == second ? 0 : Unrelated;
}
