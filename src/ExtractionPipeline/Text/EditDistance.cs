namespace ExtractionPipeline.Text;

/// <summary>Levenshtein distance (insert, delete, substitute each cost 1).</summary>
public static class EditDistance
{
    /// <returns>The distance, or <paramref name="limit"/> + 1 as soon as it is known to be larger.</returns>
    public static int Within(ReadOnlySpan<char> first, ReadOnlySpan<char> second, int limit)
    {
        if (Math.Abs(first.Length - second.Length) > limit || first.Length > 64 || second.Length > 64)
            return limit + 1;
        Span<int> row = stackalloc int[second.Length + 1];
        for (int j = 0; j < row.Length; j++)
            row[j] = j;
        for (int i = 1; i <= first.Length; i++)
        {
            int diagonal = row[0], least = row[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int cost = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
                return limit + 1;
        }

        return row[^1];
    }
}
