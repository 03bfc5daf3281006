namespace ExtractionPipeline.Training.Tagging;

/// <summary>Groups words that stand in like company: positive pointwise mutual information with their neighbours, its largest directions, k-means.</summary>
/// <remarks>Seeded, one thread: the same text gives the same clusters.</remarks>
internal static class WordClusters
{
    /// <summary>Clusters are told apart finely and, in the upper bits, coarsely.</summary>
    public const int Fine = 512;
    public const int Coarse = 48;

    /// <summary>The same for word vectors of a large corpus, which bear finer groups.</summary>
    public const int VectorFine = 2048;
    public const int VectorMiddle = 400;
    public const int VectorCoarse = 60;

    /// <summary>Rarer words' vectors are put into the clusters of the commoner ones.</summary>
    private const int LearntVectors = 100_000;
    private const int Neighbours = 4000;
    private const int Directions = 64;
    private const int PowerRounds = 3;
    private const int MeansRounds = 12;
    private const int Seed = 7;
    private static readonly int[] Offsets = [-2, -1, 1, 2];

    /// <returns>For each word of <paramref name="words"/> its cluster: fine number from 1 in the lower ten bits, coarse number above.</returns>
    public static ushort[] Build(WordStatistics statistics, int[] words)
    {
        if (words.Length < Fine * 4)
            return new ushort[words.Length];
        var rows = Associations(statistics.Running, words);
        float[][] vectors = LargestDirections(rows);
        var (fine, centres) = Means(vectors, Fine);
        var (coarse, _) = Means(centres, Coarse);
        return [.. fine.Select(f => (ushort)((coarse[f] << 10) | (f + 1)))];
    }

    /// <returns>For each vector its fine cluster from 1; and, from 1 in the lower ten bits, the cluster of that cluster, with the cluster of that one above.</returns>
    public static (ushort Fine, ushort Group)[] OfVectors(float[][] vectors)
    {
        foreach (float[] vector in vectors)
            VectorMath.Normalize(vector);
        var (fine, centres) = Means([.. vectors.Take(LearntVectors)], VectorFine);
        fine = [.. fine, .. vectors.Skip(LearntVectors).Select(v => NearestOf(v, centres))];
        var (middle, middleCentres) = Means(centres, VectorMiddle);
        var (coarse, _) = Means(middleCentres, VectorCoarse);
        return [.. fine.Select(f => ((ushort)(f + 1), (ushort)((coarse[middle[f]] << 10) | (middle[f] + 1))))];
    }

    /// <summary>Sparse rows: column and value of each word's neighbours.</summary>
    private static (int Column, float Value)[][] Associations(IReadOnlyList<int> running, int[] words)
    {
        var places = new Dictionary<int, int>();
        for (int i = 0; i < words.Length; i++)
            places[words[i]] = i;
        var counts = new Dictionary<int, int>[words.Length];
        var columnSums = new double[Neighbours * Offsets.Length];
        var rowSums = new double[words.Length];
        double all = 0;
        for (int at = 0; at < running.Count; at++)
        {
            if (running[at] < 0 || !places.TryGetValue(running[at], out int row))
                continue;
            for (int o = 0; o < Offsets.Length; o++)
            {
                int near = at + Offsets[o];
                bool isInside = near >= 0 && near < running.Count && running[near] >= 0 && (Math.Abs(Offsets[o]) == 1 || running[at + Math.Sign(Offsets[o])] >= 0);
                if (!isInside || !places.TryGetValue(running[near], out int column) || column >= Neighbours)
                    continue;
                column += o * Neighbours;
                counts[row] ??= [];
                counts[row][column] = counts[row].GetValueOrDefault(column) + 1;
                columnSums[column]++;
                rowSums[row]++;
                all++;
            }
        }

        return [.. counts.Select((row, i) => (row ?? [])
            .Select(c => (c.Key, (float)Math.Max(0, Math.Log(c.Value * all / (rowSums[i] * Math.Pow(columnSums[c.Key], 0.75) * Math.Pow(all, 0.25))))))
            .Where(c => c.Item2 > 0).OrderBy(c => c.Key).ToArray())];
    }

    private static float[][] LargestDirections((int Column, float Value)[][] rows)
    {
        var random = new Random(Seed);
        float[][] columns = [.. Enumerable.Range(0, Neighbours * Offsets.Length).Select(_ => Enumerable.Range(0, Directions).Select(_ => (float)(random.NextDouble() - 0.5)).ToArray())];
        float[][] vectors = Product(rows, columns);
        for (int round = 0; round < PowerRounds; round++)
        {
            Orthogonalize(vectors);
            foreach (float[] column in columns)
                Array.Clear(column);
            for (int row = 0; row < rows.Length; row++)
            {
                foreach (var (column, value) in rows[row])
                    VectorMath.AddScaled(columns[column], vectors[row], value);
            }

            Orthogonalize(columns);
            vectors = Product(rows, columns);
        }

        foreach (float[] vector in vectors)
            VectorMath.Normalize(vector);
        return vectors;
    }

    private static float[][] Product((int Column, float Value)[][] rows, float[][] columns) => [.. rows.Select(row =>
    {
        var sum = new float[Directions];
        foreach (var (column, value) in row)
            VectorMath.AddScaled(sum, columns[column], value);
        return sum;
    })];

    /// <summary>Makes the directions (not the rows) orthonormal, by Gram and Schmidt.</summary>
    private static void Orthogonalize(float[][] rows)
    {
        for (int direction = 0; direction < Directions; direction++)
        {
            for (int other = 0; other < direction; other++)
            {
                double overlap = 0;
                foreach (float[] row in rows)
                    overlap += row[direction] * (double)row[other];
                foreach (float[] row in rows)
                    row[direction] -= (float)overlap * row[other];
            }

            double length = Math.Sqrt(rows.Sum(r => r[direction] * (double)r[direction]));
            foreach (float[] row in rows)
                row[direction] = length > 0 ? (float)(row[direction] / length) : 0;
        }
    }

    private static (int[] Nearest, float[][] Centres) Means(float[][] vectors, int count)
    {
        var random = new Random(Seed);
        int[] order = [.. Enumerable.Range(0, vectors.Length)];
        random.Shuffle(order);
        float[][] centres = [.. order.Take(count).Select(v => (float[])vectors[v].Clone())];
        var nearest = new int[vectors.Length];
        for (int round = 0; round < MeansRounds; round++)
        {
            for (int vector = 0; vector < vectors.Length; vector++)
                nearest[vector] = NearestOf(vectors[vector], centres);
            foreach (float[] centre in centres)
                Array.Clear(centre);
            for (int vector = 0; vector < vectors.Length; vector++)
                VectorMath.AddScaled(centres[nearest[vector]], vectors[vector], 1);
            foreach (float[] centre in centres)
                VectorMath.Normalize(centre);
        }

        return (nearest, centres);
    }

    private static int NearestOf(float[] vector, float[][] centres)
    {
        int best = 0;
        float closest = float.MinValue;
        for (int centre = 0; centre < centres.Length; centre++)
        {
            float closeness = VectorMath.Dot(vector, centres[centre]);
            if (closeness > closest)
                (best, closest) = (centre, closeness);
        }

        return best;
    }
}
