using ExtractionPipeline.Graph.Overviews;
using static ExtractionPipeline.Tests.Graph.GraphFixture;

namespace ExtractionPipeline.Tests.Graph.Overviews;

public sealed class OverviewReaderTests
{
    [Fact]
    public void Meetings_come_newest_first_and_undated_ones_last()
    {
        using GraphFixture graph = new();
        graph.Add(
            Document("a", "en", "2024-05-20", "Erik Hansen: foreign_minister NO; Nino Beridze: head_of_government GE", "held 2024-05-14 NO"),
            Document("b", "en", "-", "Erik Hansen: foreign_minister NO; Tomas Novotny: foreign_minister CZ", "held - -"),
            Document("c", "en", "2025-01-02", "Erik Hansen: foreign_minister NO; Sona Petrosyan: foreign_minister AM", "held 2025-01 -"));

        Overview overview = Read(graph);

        overview.Meetings.Select(m => m.Meeting.Date ?? "-").Should().Equal("2025-01", "2024-05-14", "-");
        overview.Meetings[1].States.Should().Equal("GE", "NO");
        overview.Meetings[1].Sources.Should().ContainSingle().Which.Document.Source.Should().Be("a.txt");
        (overview.Totals.First, overview.Totals.Last).Should().Be(("2024-05-14", "2025-01"));
    }

    [Fact]
    public void Persons_and_states_are_tied_by_how_often_they_met_and_plans_do_not_count()
    {
        using GraphFixture graph = new();
        graph.Add(
            Document("a", "en", "2024-05-14", "Erik Hansen: foreign_minister NO; Nino Beridze: head_of_government GE", "held 2024-05-14 NO"),
            Document("b", "en", "2024-06-14", "Erik Hansen: foreign_minister NO; Nino Beridze: head_of_government GE", "held 2024-06-14 GE"),
            Document("c", "en", "2024-07-01", "Erik Hansen: foreign_minister NO; Sona Petrosyan: foreign_minister AM", "planned 2024-07-20 NO"));

        Overview overview = Read(graph);

        overview.Nodes.Select(n => $"{n.Person.Name} {n.State}: {n.Others} in {n.Meetings}").Should().Equal("Erik Hansen NO: 1 in 3", "Nino Beridze GE: 1 in 2");
        overview.Ties.Should().Equal(new PersonTie(0, 1, 2));
        overview.Pairs.Should().Equal(new StatePair("GE", "NO", 2));
        overview.Meetings[0].Pairs.Should().BeEmpty("it is only planned");
        overview.Persons.Should().HaveCount(3, "an office is a fact too");
        overview.Persons[0].Roles.Should().ContainSingle().Which.Sources.Select(s => s.Document.Source).Should().Equal("a.txt", "b.txt", "c.txt");
    }

    [Fact]
    public void The_state_of_most_documents_counts_and_an_office_that_is_over_only_where_there_is_no_other()
    {
        using GraphFixture graph = new();
        graph.Add(
            Document("a", "en", "2024-05-14", "Erik Hansen: ambassador NO"),
            Document("b", "en", "2024-05-15", "Erik Hansen: ambassador NO"),
            Document("c", "en", "-", "Erik Hansen: ambassador SE"),
            Document("d", "en", "2024-05-15", "Sona Petrosyan"));

        Read(graph).Persons.Where(p => p.Person.Person.Name == "Erik Hansen").Select(p => p.Person.State).First().Should().Be("NO");
        Read(graph).Persons.Should().NotContain(p => p.Person.Person.Name == "Sona Petrosyan", "neither an office nor a meeting is told");
    }

    [Fact]
    public void A_large_graph_is_cut_to_its_newest_meetings_and_its_hubs_with_whom_they_met()
    {
        using GraphFixture graph = new();
        graph.Add([.. new[] { "Nino Beridze", "Sona Petrosyan", "Tomas Novotny" }
            .Select((name, i) => Document($"hub{i}", "en", $"2024-05-1{i}", $"Erik Hansen: foreign_minister NO; {name}: foreign_minister GE", $"held 2024-05-1{i} NO"))]);
        graph.Add(Document("other", "en", "2020-01-01", "Pedro Alvares: foreign_minister PT; Aiko Tanaka: foreign_minister JP", "held 2020-01-01 PT"));

        Overview overview = Read(graph, new OverviewLimits(Meetings: 2, Persons: 3, Nodes: 3, Pairs: 1));

        overview.Meetings.Select(m => m.Meeting.Date).Should().Equal("2024-05-12", "2024-05-11");
        overview.Nodes[0].Person.Name.Should().Be("Erik Hansen");
        overview.Ties.Should().HaveCount(2).And.OnlyContain(t => t.First == 0, "the hub's own partners are shown rather than strangers");
        overview.Persons.Should().HaveCount(3);
        overview.Totals.Should().Be(new OverviewTotals(Documents: 4, Meetings: 4, Persons: 6, Met: 6, Ties: 4, Pairs: 2, "2020-01-01", "2024-05-12"));
        string page = OverviewPageTests.Html(overview);
        foreach (string notice in new[] { "2 of 4 meetings: the newest", "3 of 6 persons who met somebody", "3 of 6 persons: those", "1 of 2 pairs of states" })
            page.Should().Contain(notice);
    }

    private static Overview Read(GraphFixture graph, OverviewLimits? limits = null) => new OverviewReader(graph.Store, limits ?? new OverviewLimits()).Read();
}
