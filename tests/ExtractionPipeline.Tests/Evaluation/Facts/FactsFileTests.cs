using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Tests.Evaluation.Facts;

public sealed class FactsFileTests
{
    private const string Line = """
        {"id": "a", "lang": "en", "persons": [{"name": "Erik Hansen", "latin": "erik hansen", "aliases": ["Hansen"], "roles": [{"title": "minister", "class": "minister", "class_alt": ["other"], "country": "NO", "former": true}]}], "meetings": [{"kind": "multilateral", "participants": ["Erik Hansen"], "date": null, "status": "past", "primary": false}], "optional_meetings": [{"participants": ["Erik Hansen"]}]}
        """;

    [Fact]
    public void A_line_is_a_document()
    {
        var (id, facts) = FactsFile.Parse(Line);

        id.Should().Be("a");
        facts.Persons.Single().Roles.Single().Should().BeEquivalentTo(new FactRole(RoleClass.Minister, [RoleClass.Other], "NO", RoleStatus.Former));
        facts.Meetings.Single().Should().Match<FactMeeting>(m => m.Kind == MeetingKind.Meeting && m.Status == MeetingStatus.Past && m.Date == null);
        facts.OptionalMeetings.Should().BeEmpty("an optional meeting that names no kind excuses nothing");
    }

    [Fact]
    public void What_is_written_reads_the_same()
    {
        var (id, facts) = FactsFile.Parse(Line.Replace("{\"participants\": [\"Erik Hansen\"]}", "{\"kind\": \"visit\", \"status\": \"planned\", \"participants\": [\"Erik Hansen\"], \"date\": \"2024-03\", \"country\": \"GE\"}", StringComparison.Ordinal));

        var (readId, read) = FactsFile.Parse(FactsFile.Write(id, facts));

        readId.Should().Be(id);
        read.Should().BeEquivalentTo(facts);
        read.OptionalMeetings.Should().ContainSingle();
    }

    [Theory]
    [InlineData("\"class\": \"minister\"", "\"class\": \"boss\"", "*'boss' is no RoleClass*")]
    [InlineData("\"participants\": [\"Erik Hansen\"], \"date\"", "\"participants\": [\"Jan\"], \"date\"", "*'Jan' is none of the document's persons*")]
    [InlineData("\"lang\": \"en\", ", "", "*")]
    [InlineData("{\"id\"", "\"id\"", "*")]
    public void A_line_that_cannot_be_read_is_named(string right, string wrong, string message)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Line + "\n\n" + Line.Replace(right, wrong, StringComparison.Ordinal));

            FluentActions.Invoking(() => FactsFile.Read(file)).Should().Throw<InvalidDataException>().WithMessage($"{file}:3: {message}");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
