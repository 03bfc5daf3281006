using ExtractionPipeline.Resolution;
using ExtractionPipeline.Resolution.Meetings;

namespace ExtractionPipeline.Tests.Resolution.Meetings;

public sealed class EarlierMeetingsTests
{
    private static readonly DateOnly Document = new(2024, 5, 20);

    [Theory]
    [InlineData("2024-05-19", MeetingStatus.Held)]
    [InlineData("2024-05-15", MeetingStatus.Held)]
    [InlineData("2024-05-10", MeetingStatus.Past)]
    [InlineData("2024-05", MeetingStatus.Held)]
    [InlineData("2024-04", MeetingStatus.Past)]
    [InlineData(null, MeetingStatus.Held)]
    public void What_took_place_long_before_the_document_is_background(string? date, MeetingStatus expected) =>
        EarlierMeetings.Mark([Draft(date, isPrimary: false)], Document).Should().ContainSingle().Which.Status.Should().Be(expected);

    [Fact]
    public void The_news_itself_stays_held() =>
        EarlierMeetings.Mark([Draft("2024-05-02", isPrimary: true)], Document).Should().ContainSingle().Which.Status.Should().Be(MeetingStatus.Held);

    [Fact]
    public void A_document_that_comes_late_counts_from_its_news() =>
        EarlierMeetings.Mark([Draft("2024-05-02", isPrimary: true), Draft("2024-05-01", isPrimary: false)], Document)
            .Should().OnlyContain(d => d.Status == MeetingStatus.Held);

    [Fact]
    public void Without_any_day_nothing_is_said() =>
        EarlierMeetings.Mark([Draft("2020-05-01", isPrimary: false)], null).Should().ContainSingle().Which.Status.Should().Be(MeetingStatus.Held);

    private static MeetingDraft Draft(string? date, bool isPrimary) =>
        new(MeetingKind.Meeting, MeetingStatus.Held, [0, 1], [], date, false, null, null, isPrimary, 0.9, [], 0);
}
