using static ExtractionPipeline.Tests.Graph.GraphFixture;

namespace ExtractionPipeline.Tests.Graph.Meetings;

public sealed class MeetingResolutionTests : IDisposable
{
    private const string English = "Erik Halvorsen: foreign_minister NO; Nino Beridze: head_of_government GE";
    private const string Russian = "Нино Беридзе: head_of_government GE; Эрик Халворсен: foreign_minister NO";

    private readonly GraphFixture _graph = new();

    public void Dispose() => _graph.Dispose();

    [Theory]
    [InlineData("held 2024-05-14 NO", "held 2024-05-14 NO", true)]
    [InlineData("planned 2024-05-14 NO", "held 2024-05-14 -", true)]
    [InlineData("held 2024-05 NO", "held 2024-05-14 NO", true)]
    [InlineData("held 2024-05-14 NO", "held - NO", true)]
    [InlineData("held - NO", "held - NO", true)]
    [InlineData("held 2024-05-14 NO", "held 2024-05-14 GE", true)]
    [InlineData("held 2024-05-14 NO", "held 2024-05-07 NO", false)]
    [InlineData("held 2024-05-14 NO", "phone_call held 2024-05-14 -", false)]
    [InlineData("held 2024-04 NO", "held 2024-05-14 NO", false)]
    [InlineData("held 2024-05-14 NO", "past - NO", false)]
    [InlineData("held - NO", "held - GE", false)]
    public void Two_documents_tell_of_one_meeting_or_not(string first, string second, bool isOne)
    {
        _graph.Add(Document("a", "en", "2024-05-14", English, first), Document("b", "ru", "2024-05-15", Russian, second));

        _graph.Meetings().Should().HaveCount(isOne ? 1 : 2);
    }

    [Fact]
    public void Undated_documents_tell_of_meetings_of_their_own()
    {
        _graph.Add(Document("a", "en", "-", English, "held - NO"), Document("b", "ru", "-", Russian, "held - NO"));

        _graph.Meetings().Should().HaveCount(2);
    }

    [Fact]
    public void A_month_with_two_meetings_is_neither()
    {
        _graph.Add(Document("a", "en", "2024-05-14", English, "held 2024-05-14 NO"), Document("b", "en", "2024-05-21", English, "held 2024-05-21 NO"), Document("c", "ru", "2024-06-01", Russian, "held 2024-05 NO"));

        _graph.Meetings().Should().Equal("a", "b", "c");
    }

    [Fact]
    public void Two_encounters_of_one_document_are_two()
    {
        _graph.Add(Document("a", "en", "2024-05-14", English, "held 2024-05-14 NO", "held 2024-05-14 NO"), Document("b", "ru", "2024-05-14", Russian, "held 2024-05-14 NO"));

        _graph.Meetings().Should().HaveCount(2);
    }

    [Fact]
    public void Another_person_is_another_meeting()
    {
        _graph.Add(
            Document("a", "en", "2024-05-14", English, "held 2024-05-14 NO"),
            Document("b", "ru", "2024-05-14", "Эрик Халворсен: foreign_minister NO; Ана Гелашвили: speaker_of_parliament GE", "held 2024-05-14 NO"));

        _graph.Meetings().Should().HaveCount(2);
    }

    [Fact]
    public void A_meeting_keeps_its_history_and_what_its_documents_disagree_about()
    {
        _graph.Add(
            Document("a", "en", "2024-05-10", English, "planned 2024-05-14 GE"), Document("b", "ru", "2024-05-15", Russian, "held 2024-05-14 NO"),
            Document("c", "en", "2024-05-15", English, "held 2024-05-14 NO"));

        var meeting = _graph.Reader.Meetings().Single();

        meeting.Should().Match<ExtractionPipeline.Graph.Queries.GraphMeeting>(m => m.Status == "held" && m.Country == "NO" && m.Date == "2024-05-14");
        meeting.Tellings.Select(t => $"{t.Document} {t.Status} {t.Country}").Should().Equal("a planned GE", "b held NO", "c held NO");
    }

    [Fact]
    public void Visits_of_one_person_to_one_country_on_one_day_are_one()
    {
        const string visitor = "Erik Halvorsen: foreign_minister NO";
        _graph.Add(
            Document("a", "en", "2024-05-14", visitor, "visit held 2024-05-14 GE"), Document("b", "en", "2024-05-15", visitor, "visit held 2024-05-14 GE"),
            Document("c", "en", "2024-05-15", visitor, "visit held 2024-05-14 AM"));

        _graph.Meetings().Should().Equal("a = b", "c");
    }
}
