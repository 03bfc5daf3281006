namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>The pairing of rows with columns that weighs most, each used once at most: the Hungarian method (Kuhn 1955, Munkres 1957).</summary>
/// <remarks>
/// Rows and columns that no chain of weights connects are solved apart: cubic in the largest such group, which for spans of a text is small.
/// A greedy pairing depends on the order of its input and can miss pairs; this cannot.
/// </remarks>
public static class Assignment
{
    /// <param name="weights">0 or more; 0 means that the two must not be paired.</param>
    /// <returns>The column of each row, -1 for rows without one.</returns>
    public static int[] Best(double[,] weights)
    {
        int[] best = new int[weights.GetLength(0)];
        Array.Fill(best, -1);
        foreach (var (rows, columns) in Groups(weights))
        {
            double[,] part = new double[rows.Count, columns.Count];
            for (int i = 0; i < rows.Count; i++)
            {
                for (int j = 0; j < columns.Count; j++)
                    part[i, j] = weights[rows[i], columns[j]];
            }

            int[] solved = Solve(part);
            for (int i = 0; i < rows.Count; i++)
                best[rows[i]] = solved[i] < 0 ? -1 : columns[solved[i]];
        }

        return best;
    }

    /// <summary>Rows and columns that weights connect, each in ascending order.</summary>
    private static IEnumerable<(List<int> Rows, List<int> Columns)> Groups(double[,] weights)
    {
        bool[] rowDone = new bool[weights.GetLength(0)], columnDone = new bool[weights.GetLength(1)];
        for (int first = 0; first < rowDone.Length; first++)
        {
            if (rowDone[first])
                continue;
            rowDone[first] = true;
            List<int> rows = [first], columns = [];
            for (int next = 0; next < rows.Count; next++)
            {
                for (int column = 0; column < columnDone.Length; column++)
                {
                    if (columnDone[column] || weights[rows[next], column] <= 0)
                        continue;
                    columnDone[column] = true;
                    columns.Add(column);
                    for (int row = 0; row < rowDone.Length; row++)
                    {
                        if (rowDone[row] || weights[row, column] <= 0)
                            continue;
                        rowDone[row] = true;
                        rows.Add(row);
                    }
                }
            }

            rows.Sort();
            columns.Sort();
            yield return (rows, columns);
        }
    }

    /// <summary>As <see cref="Best(double[,])"/>, for two lists and the weight of each pair.</summary>
    public static int[] Best<TRow, TColumn>(IReadOnlyList<TRow> rows, IReadOnlyList<TColumn> columns, Func<TRow, TColumn, double> weigh)
    {
        double[,] weights = new double[rows.Count, columns.Count];
        for (int i = 0; i < rows.Count; i++)
        {
            for (int j = 0; j < columns.Count; j++)
                weights[i, j] = weigh(rows[i], columns[j]);
        }

        return Best(weights);
    }

    /// <summary>The Hungarian method on one group.</summary>
    private static int[] Solve(double[,] weights)
    {
        int rows = weights.GetLength(0), columns = weights.GetLength(1), size = Math.Max(rows, columns);
        double[] rowPrice = new double[size + 1], columnPrice = new double[size + 1];
        int[] rowOf = new int[size + 1]; // by column; 0 is nobody
        int[] cameFrom = new int[size + 1];
        for (int row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            int column = 0;
            double[] slack = new double[size + 1];
            Array.Fill(slack, double.PositiveInfinity);
            bool[] done = new bool[size + 1];
            do
            {
                done[column] = true;
                int current = rowOf[column], next = 0;
                double step = double.PositiveInfinity;
                for (int j = 1; j <= size; j++)
                {
                    if (done[j])
                        continue;
                    double cost = -Weight(current - 1, j - 1) - rowPrice[current] - columnPrice[j];
                    if (cost < slack[j])
                        (slack[j], cameFrom[j]) = (cost, column);
                    if (slack[j] < step)
                        (step, next) = (slack[j], j);
                }

                for (int j = 0; j <= size; j++)
                {
                    if (done[j])
                    {
                        rowPrice[rowOf[j]] += step;
                        columnPrice[j] -= step;
                    }
                    else
                    {
                        slack[j] -= step;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[cameFrom[column]];
                column = cameFrom[column];
            }
        }

        int[] best = new int[rows];
        Array.Fill(best, -1);
        for (int column = 1; column <= columns; column++)
        {
            if (rowOf[column] <= rows && Weight(rowOf[column] - 1, column - 1) > 0)
                best[rowOf[column] - 1] = column - 1;
        }

        return best;

        double Weight(int row, int column) => row < rows && column < columns ? weights[row, column] : 0;
    }
}
