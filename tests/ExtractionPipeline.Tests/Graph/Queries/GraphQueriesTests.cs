using ExtractionPipeline.Graph.Queries;
using static ExtractionPipeline.Tests.Graph.GraphFixture;

namespace ExtractionPipeline.Tests.Graph.Queries;

public sealed class GraphQueriesTests : IDisposable
{
    private readonly GraphFixture _graph = new();

    public GraphQueriesTests() => _graph.Add(
        Document("a", "en", "2024-05-14", "Erik Halvorsen: foreign_minister NO; Nino Beridze: head_of_government GE", "held 2024-05-14 NO"),
        Document("b", "ru", "2024-05-15", "Эрик Халворсен: foreign_minister NO; Нино Беридзе: head_of_government GE", "held 2024-05-14 NO"),
        Document("c", "en", "2024-06-20", "Erik Halvorsen: foreign_minister NO; Ana Lobjanidze: foreign_minister GE", "held 2024-06 AM"),
        Document("d", "en", "2025-02-20", "Olga Strand: foreign_minister NO"));

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("Halvorsen", null, null, null, 2)]
    [InlineData("Эрик Халворсен", null, null, null, 2)]
    [InlineData("Eric Halvorsen", null, null, null, 2)]
    [InlineData(null, "AM", null, null, 1)]
    [InlineData(null, "GE", null, null, 2)]
    [InlineData(null, null, "2024-05-14", "2024-05-14", 1)]
    [InlineData(null, null, "2024-06-10", "2024-06-12", 1)]
    [InlineData(null, null, "2024-07-01", null, 0)]
    [InlineData("Nobody Known", null, null, null, 0)]
    public void Meetings_are_found_by_person_country_and_days(string? person, string? country, string? from, string? to, int count) =>
        _graph.Queries.Meetings(person, country, from, to).Should().HaveCount(count);

    [Fact]
    public void Roles_go_from_the_first_document_to_the_last()
    {
        GraphRole role = _graph.Queries.Roles("Halvorsen", "NO").Should().ContainSingle().Subject.Role;

        role.Should().Match<GraphRole>(r => r.Class == "foreign_minister" && r.From == "2024-05-14" && r.To == "2024-06-20" && r.Evidence.Length == 3);
    }

    [Fact]
    public void Documents_stand_behind_persons_and_meetings()
    {
        GraphMeeting meeting = _graph.Queries.Meetings(null, "NO", "2024-05-14", "2024-05-14").Single();

        _graph.Queries.Documents(null, meeting.Uri).Select(d => d.Uri).Should().Equal("a", "b");
        _graph.Queries.Documents(null, "a#meeting-1").Select(d => d.Uri).Should().Equal("a", "b");
        _graph.Queries.Documents("Beridze", null).Select(d => d.Uri).Should().Equal("a", "b");
        _graph.Queries.Documents(null, "urn:gone").Should().BeEmpty();
    }

    [Fact]
    public void Contradictions_are_listed()
    {
        _graph.Add(
            Document("e", "en", "2024-06-01", "Ivar Lund: foreign_minister NO"), Document("f", "en", "2024-06-10", "Ivar Lund: foreign_minister NO"),
            Document("g", "en", "2024-05-15", "Erik Halvorsen: foreign_minister NO; Nino Beridze: head_of_government GE", "held 2024-05-14 GE"));

        new Contradictions(_graph.Store).Find().Select(c => $"{c.Kind}: {c.What}").Should()
            .BeEquivalentTo("office: foreign_minister NO", "country: Erik Halvorsen, Nino Beridze, 2024-05-14");
    }

    [Fact]
    public void Explanations_tell_what_was_decided()
    {
        var explainer = new MergeExplainer(_graph.Store, Models);

        explainer.Explain("Эрик Халворсен", "Erik Halvorsen").Should().Contain(l => l.EndsWith(": one person", StringComparison.Ordinal)).And.Contain(l => l.Contains("both foreign_minister"));
        explainer.Explain("Olga Strand", "Erik Halvorsen").Should().Contain(l => l.Contains("kept apart: other name"));
        explainer.Explain("a#meeting-1", "b#meeting-1").Should().StartWith("one meeting").And.Contain(l => l.Contains("same day"));
        explainer.Explain("a#meeting-1", "c#meeting-1").Should().StartWith("two meetings").And.Contain(l => l.Contains("kept apart: other days"));
        explainer.Explain("Nobody Known", "Erik Halvorsen").Should().BeEmpty();
    }
}
