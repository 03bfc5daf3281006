using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Overviews;

/// <summary>The middle of a node's box, in pixels.</summary>
public readonly record struct Place(double X, double Y);

/// <summary>Draws who met near each other and those who never met through others as islands, and every label where it covers no other.</summary>
/// <remarks>
/// Springs and repulsion as in Fruchterman and Reingold, "Graph drawing by force-directed placement" (1991), from a fixed start: equal networks look alike.
/// Time grows with the square of the number of nodes, which an overview bounds.
/// </remarks>
public static class NetworkLayout
{
    /// <summary>How far apart two who met come to stand, in pixels.</summary>
    private const double Distance = 70;

    /// <summary>After this many small steps nothing moves visibly any more.</summary>
    private const int Steps = 300;

    /// <summary>Passes over all pairs of boxes; a crowd of 150 is apart after fewer than 100.</summary>
    private const int MostPasses = 1000;

    /// <summary>Between two neighbours on the spiral of the start, so that no two nodes stand in one direction.</summary>
    private const double GoldenAngle = 2.399963;

    /// <summary>Draws to the middle, so that a large island does not sprawl.</summary>
    private const double Gravity = 0.3;

    /// <summary>Left between two boxes, so that rounding makes none overlap.</summary>
    private const double Gap = 4;

    /// <summary>Left between two islands.</summary>
    private const double Water = 24;

    /// <summary>Width over height of the whole drawing, about.</summary>
    private const double Shape = 1.7;

    /// <summary>Area of an island over that of its boxes, at least; less, and separating them undoes what the springs did.</summary>
    private const double Air = 2.2;

    /// <param name="boxes">Width and height of each node with its label, in pixels.</param>
    /// <returns>A place for each box, in order; no two boxes overlap.</returns>
    public static ImmutableArray<Place> Arrange(IReadOnlyList<(double Width, double Height)> boxes, IReadOnlyList<PersonTie> ties)
    {
        var places = new Place[boxes.Count];
        var islands = Islands(boxes.Count, ties).Select(nodes => Island.Arrange(nodes, boxes, ties)).ToList();
        double width = Math.Max(islands.Select(i => i.Width).DefaultIfEmpty().Max(), Math.Sqrt(islands.Sum(i => (i.Width + Water) * (i.Height + Water)) * Shape));
        double left = 0, top = 0, bottom = 0, next = 0, column = 0;
        foreach (Island island in islands.OrderByDescending(i => i.Height).ThenByDescending(i => i.Width).ThenBy(i => i.Nodes[0]))
        {
            bool isBelow = column > 0 && next + island.Height <= bottom && left + island.Width <= width;
            if (!isBelow)
            {
                left += column > 0 ? column + Water : 0;
                if (left > 0 && left + island.Width > width)
                    (left, top) = (0, bottom + Water);
                (next, column, bottom) = (top, 0, Math.Max(bottom, top + island.Height));
            }

            for (int i = 0; i < island.Nodes.Length; i++)
                places[island.Nodes[i]] = new Place(Math.Round(left + island.X[i]), Math.Round(next + island.Y[i]));
            (next, column) = (next + island.Height + Water, Math.Max(column, island.Width));
        }

        return [.. places];
    }

    /// <returns>Nodes that ties join, directly or through others, in order.</returns>
    private static IEnumerable<int[]> Islands(int count, IReadOnlyList<PersonTie> ties)
    {
        int[] first = [.. Enumerable.Range(0, count)];
        foreach (PersonTie tie in ties)
        {
            int one = Root(tie.First), other = Root(tie.Second);
            first[Math.Max(one, other)] = Math.Min(one, other);
        }

        return Enumerable.Range(0, count).GroupBy(Root).Select(g => g.ToArray());

        int Root(int node)
        {
            while (first[node] != node)
                node = first[node];
            return node;
        }
    }

    /// <summary>Nodes that hang together, their middles counted from the island's upper left corner.</summary>
    private sealed record Island(int[] Nodes, double[] X, double[] Y, double Width, double Height)
    {
        public static Island Arrange(int[] nodes, IReadOnlyList<(double Width, double Height)> all, IReadOnlyList<PersonTie> ties)
        {
            Dictionary<int, int> index = nodes.Select((n, i) => (n, i)).ToDictionary();
            (double Width, double Height)[] boxes = [.. nodes.Select(n => all[n])];
            PersonTie[] own = [.. ties.Where(t => index.ContainsKey(t.First)).Select(t => new PersonTie(index[t.First], index[t.Second], t.Meetings))];
            double[] x = [.. nodes.Select((_, i) => Distance * 0.6 * Math.Sqrt(i) * Math.Cos(i * GoldenAngle))], y = [.. nodes.Select((_, i) => Distance * 0.6 * Math.Sqrt(i) * Math.Sin(i * GoldenAngle))];
            for (int step = 0; step < Steps; step++)
                Move(x, y, own, Distance * (1 - ((double)step / Steps)));
            MakeRoom(x, y, boxes);
            Separate(x, y, boxes);
            double left = x.Select((v, i) => v - (boxes[i].Width / 2)).Min(), top = y.Select((v, i) => v - (boxes[i].Height / 2)).Min();
            return new Island(
                nodes, [.. x.Select(v => v - left)], [.. y.Select(v => v - top)],
                x.Select((v, i) => v - left + (boxes[i].Width / 2)).Max(), y.Select((v, i) => v - top + (boxes[i].Height / 2)).Max());
        }
    }

    private static void Move(double[] x, double[] y, PersonTie[] ties, double most)
    {
        double[] dx = new double[x.Length], dy = new double[y.Length];
        for (int i = 0; i < x.Length; i++)
        {
            (dx[i], dy[i]) = (dx[i] - (x[i] * Gravity), dy[i] - (y[i] * Gravity));
            for (int j = 0; j < i; j++)
                Pull(i, j, d => -Distance * Distance / d);
        }

        foreach (PersonTie tie in ties)
            Pull(tie.First, tie.Second, d => d * d / Distance * (1 + (0.3 * Math.Log2(tie.Meetings))));
        for (int i = 0; i < x.Length; i++)
        {
            double length = Math.Max(0.01, Math.Sqrt((dx[i] * dx[i]) + (dy[i] * dy[i]))), scale = Math.Min(length, most) / length;
            (x[i], y[i]) = (x[i] + (dx[i] * scale), y[i] + (dy[i] * scale));
        }

        void Pull(int i, int j, Func<double, double> strength)
        {
            double toX = x[j] - x[i], toY = y[j] - y[i], distance = Math.Max(1, Math.Sqrt((toX * toX) + (toY * toY))), force = strength(distance) / distance;
            (dx[i], dy[i], dx[j], dy[j]) = (dx[i] + (toX * force), dy[i] + (toY * force), dx[j] - (toX * force), dy[j] - (toY * force));
        }
    }

    /// <summary>Stretches an island to the shape of a screen, and so far that its labels cover less than half of it.</summary>
    private static void MakeRoom(double[] x, double[] y, (double Width, double Height)[] boxes)
    {
        double width = Math.Max(1, x.Max() - x.Min()), height = Math.Max(1, y.Max() - y.Min()), room = Air * boxes.Sum(b => b.Width * b.Height);
        double scale = Math.Max(1, Math.Sqrt(room / (width * Shape * height)));
        for (int i = 0; i < x.Length; i++)
            (x[i], y[i]) = (x[i] * Shape * scale, y[i] * scale);
    }

    /// <summary>Pushes overlapping boxes apart the shorter way until none is left.</summary>
    private static void Separate(double[] x, double[] y, (double Width, double Height)[] boxes)
    {
        bool isMoved = true;
        for (int pass = 0; isMoved && pass < MostPasses; pass++)
        {
            isMoved = false;
            for (int i = 0; i < x.Length; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    double overX = ((boxes[i].Width + boxes[j].Width) / 2) + Gap - Math.Abs(x[i] - x[j]), overY = ((boxes[i].Height + boxes[j].Height) / 2) + Gap - Math.Abs(y[i] - y[j]);
                    if (overX <= Gap / 2 || overY <= Gap / 2)
                        continue;
                    isMoved = true;
                    if (overX < overY)
                        Apart(x, i, j, overX);
                    else
                        Apart(y, i, j, overY);
                }
            }
        }
    }

    private static void Apart(double[] places, int i, int j, double by)
    {
        double half = places[i] >= places[j] ? by / 2 : -by / 2;
        (places[i], places[j]) = (places[i] + half, places[j] - half);
    }
}
