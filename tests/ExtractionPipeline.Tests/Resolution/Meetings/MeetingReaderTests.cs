using System.Collections.Immutable;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Meetings;

/// <summary>Who met, how and when, by what the account says around the encounter. Invented text through the whole pipeline.</summary>
public sealed class MeetingReaderTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Theory]
    [InlineData("who spoke with another did so by telephone", "President of Norway Ana Lind spoke today with President of Chile Bo Berg.", "PhoneCall")]
    [InlineData("unless a place is told", "President of Norway Ana Lind spoke in Oslo with President of Chile Bo Berg.", "Meeting")]
    [InlineData("or the head tells of a meeting", "Talks with the President of Chile\n\nPresident of Norway Ana Lind spoke with President of Chile Bo Berg.", "Meeting")]
    public void The_account_tells_how_they_spoke(string because, string text, string expected) =>
        Meetings(text).Select(m => m.Kind.ToString()).Should().Equal([expected], because);

    [Fact]
    public void The_delegation_is_its_head() =>
        Participants("Minister Ana Lind met a delegation led by Senator Bo Berg. The delegation was later received by President Cy Dale.")
            .Should().Equal("Ana Lind, Bo Berg", "Bo Berg, Cy Dale");

    [Fact]
    public void Those_present_behind_a_reminder_were_at_the_news() =>
        Participants("Oslo, 5 May 2022\n\nPresident of Norway Ana Lind met Minister Bo Berg on 5 May 2022. They spoke of trade. The talks were long. President Ana Lind met Minister Cy Dale in May 2020. Trade has grown since then. The meeting was attended by Ambassador Di Eck.")
            .Should().Equal("Ana Lind, Bo Berg, Di Eck", "Ana Lind, Cy Dale");

    [Theory]
    [InlineData("3 May 2022", MeetingStatus.Held)]
    [InlineData("3 April 2022", MeetingStatus.Past)]
    public void What_was_days_before_is_of_the_same_trip(string day, MeetingStatus expected) =>
        Meetings($"Oslo, 5 May 2022\n\nPresident of Norway Ana Lind met Minister Bo Berg on 5 May 2022. She had met Minister Cy Dale on {day}.")
            .Select(m => m.Status).Should().Equal(MeetingStatus.Held, expected);

    [Fact]
    public void A_spokesman_beside_two_others_only_tells_of_them() =>
        Participants("A call between Minister Ana Lind and President Bo Berg, the spokesperson Cy Dale said, was long.").Should().Equal("Ana Lind, Bo Berg");

    private static IEnumerable<string> Participants(string text)
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", text));
        return extraction.Meetings.Select(m => string.Join(", ", m.Participants.Select(p => extraction.Persons[p].Name).Order(StringComparer.Ordinal)));
    }

    private static ImmutableArray<MeetingFact> Meetings(string text) => Pipeline.Extract(new SourceDocument("test.txt", text)).Meetings;
}
