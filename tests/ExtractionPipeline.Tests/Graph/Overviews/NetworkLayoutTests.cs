using ExtractionPipeline.Graph.Overviews;

namespace ExtractionPipeline.Tests.Graph.Overviews;

public sealed class NetworkLayoutTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(150)]
    public void No_label_covers_another(int nodes)
    {
        (double Width, double Height)[] boxes = [.. Enumerable.Range(0, nodes).Select(i => (60.0 + (i * 37 % 110), 28.0))];

        var places = NetworkLayout.Arrange(boxes, Ties(nodes));

        places.Should().HaveCount(nodes);
        for (int i = 0; i < nodes; i++)
        {
            for (int j = 0; j < i; j++)
            {
                bool isApart = Math.Abs(places[i].X - places[j].X) >= (boxes[i].Width + boxes[j].Width) / 2 || Math.Abs(places[i].Y - places[j].Y) >= (boxes[i].Height + boxes[j].Height) / 2;
                isApart.Should().BeTrue("{0} and {1} are two labels", i, j);
            }
        }
    }

    [Fact]
    public void Who_met_stand_nearer_than_who_did_not()
    {
        (double, double)[] boxes = [.. Enumerable.Repeat((20.0, 20.0), 6)];
        PersonTie[] chain = [.. Enumerable.Range(0, 5).Select(i => new PersonTie(i, i + 1, 1))];

        var places = NetworkLayout.Arrange(boxes, chain);

        Far(0, 1).Should().BeLessThan(Far(0, 5));
        Far(2, 3).Should().BeLessThan(Far(1, 4));

        double Far(int one, int other) => Math.Abs(places[one].X - places[other].X) + Math.Abs(places[one].Y - places[other].Y);
    }

    [Fact]
    public void The_same_network_looks_the_same_and_nobody_is_no_network()
    {
        (double, double)[] boxes = [.. Enumerable.Repeat((90.0, 25.0), 30)];

        NetworkLayout.Arrange(boxes, Ties(30)).Should().Equal(NetworkLayout.Arrange(boxes, Ties(30)));
        NetworkLayout.Arrange([], []).Should().BeEmpty();
    }

    /// <summary>A hub, a ring and islands of two.</summary>
    private static PersonTie[] Ties(int nodes) =>
    [
        .. Enumerable.Range(1, nodes / 3).Where(i => i < nodes).Select(i => new PersonTie(0, i, i)),
        .. Enumerable.Range(nodes / 3, nodes / 3).Where(i => i > 0 && i + 1 < nodes).Select(i => new PersonTie(i, i + 1, 1)),
        .. Enumerable.Range(0, nodes / 6).Select(i => new PersonTie(nodes - 2 - (2 * i), nodes - 1 - (2 * i), 1)).Where(t => t.First > 2 * nodes / 3),
    ];
}
