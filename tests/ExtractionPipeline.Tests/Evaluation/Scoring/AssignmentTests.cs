using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Tests.Evaluation.Scoring;

public sealed class AssignmentTests
{
    [Fact]
    public void The_heaviest_pairing_wins_over_the_heaviest_pair()
    {
        Assignment.Best(new double[,] { { 9, 8 }, { 8, 0 } }).Should().Equal(1, 0);
    }

    [Fact]
    public void Zero_means_that_two_are_never_paired()
    {
        Assignment.Best(new double[,] { { 0, 0 }, { 0, 5 } }).Should().Equal(-1, 1);
    }

    [Fact]
    public void More_rows_than_columns_leave_rows_alone_and_the_reverse_columns()
    {
        Assignment.Best(new double[,] { { 1 }, { 3 }, { 2 } }).Should().Equal(-1, 0, -1);
        Assignment.Best(new double[,] { { 1, 3, 2 } }).Should().Equal(1);
    }

    [Fact]
    public void Nothing_is_paired_with_nothing()
    {
        Assignment.Best(new double[0, 3]).Should().BeEmpty();
        Assignment.Best(new double[2, 0]).Should().Equal(-1, -1);
    }

    [Fact]
    public void It_weighs_as_much_as_the_best_of_all_permutations()
    {
        var random = new Random(5);
        for (int round = 0; round < 200; round++)
        {
            int rows = random.Next(1, 6), columns = random.Next(1, 6);
            double[,] weights = new double[rows, columns];
            for (int i = 0; i < rows; i++)
            {
                for (int j = 0; j < columns; j++)
                    weights[i, j] = random.Next(0, 4);
            }

            double weight = Assignment.Best(weights).Select((c, r) => c < 0 ? 0 : weights[r, c]).Sum();
            weight.Should().Be(BestByTrying(weights, 0, 0));
        }
    }

    private static double BestByTrying(double[,] weights, int row, int usedColumns)
    {
        if (row == weights.GetLength(0))
            return 0;
        double best = BestByTrying(weights, row + 1, usedColumns);
        for (int column = 0; column < weights.GetLength(1); column++)
        {
            if ((usedColumns & (1 << column)) == 0)
                best = Math.Max(best, weights[row, column] + BestByTrying(weights, row + 1, usedColumns | (1 << column)));
        }

        return best;
    }
}
