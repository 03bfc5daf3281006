using ExtractionPipeline.Resolution;
using ExtractionPipeline.Resolution.Meetings;

namespace ExtractionPipeline.Tests.Resolution.Meetings;

public sealed class MeetingMergerTests
{
    [Fact]
    public void Headline_and_lead_tell_one_meeting() =>
        Merge(Draft([0, 1], sentence: 0), Draft([0, 1], date: "2024-05-03", place: "Oslo", country: "NO", sentence: 1))
            .Should().Equal("meeting held [0 1] 2024-05-03 Oslo NO");

    [Fact]
    public void One_person_with_two_others_has_two_meetings() =>
        Merge(Draft([0, 1]), Draft([0, 2])).Should().HaveCount(2);

    [Fact]
    public void More_participants_join_the_meeting_that_shares_two() =>
        Merge(Draft([0, 1]), Draft([0, 1, 2])).Should().Equal("meeting held [0 1 2]   ");

    [Fact]
    public void Two_days_are_two_meetings() =>
        Merge(Draft([0, 1], date: "2024-05-03"), Draft([0, 1], date: "2024-05-04")).Should().HaveCount(2);

    [Fact]
    public void A_day_refines_its_month() =>
        Merge(Draft([0, 1], date: "2024-05"), Draft([0, 1], date: "2024-05-04")).Should().Equal("meeting held [0 1] 2024-05-04  ");

    [Fact]
    public void A_visit_is_not_the_meeting_it_frames() =>
        Merge(Draft([0, 1]), Draft([0, 1], kind: MeetingKind.Visit)).Should().HaveCount(2);

    [Fact]
    public void An_earlier_meeting_of_the_same_people_stays_apart() =>
        Merge(Draft([0, 1]), Draft([0, 1], status: MeetingStatus.Past)).Should().HaveCount(2);

    [Fact]
    public void A_call_is_no_meeting_still_to_come() =>
        Merge(Draft([0, 1], status: MeetingStatus.Planned), Draft([0, 1], kind: MeetingKind.PhoneCall)).Should().HaveCount(2);

    [Fact]
    public void A_meeting_with_a_party_without_a_name_is_not_one_with_a_named_person() =>
        Merge(Draft([0], others: "a delegation"), Draft([0, 1])).Should().HaveCount(2);

    [Fact]
    public void A_title_in_the_lead_is_whom_the_headline_names() =>
        Merge(Draft([0, 1]) with { IsHeadline = true }, Draft([1], others: "the President")).Should().Equal("meeting held [0 1]   ");

    [Fact]
    public void Two_who_met_alone_are_not_the_gathering_that_both_were_at() =>
        Merge(Draft([0, 1, 2]), Draft([0, 1]) with { IsBilateral = true }).Should().HaveCount(2);

    [Fact]
    public void Two_who_met_alone_are_one_meeting_with_its_headline_though_an_aide_joined() =>
        Merge(Draft([0, 1]), Draft([0, 1, 2]) with { IsBilateral = true, Told = 2 }).Should().HaveCount(1);

    private static IEnumerable<string> Merge(params MeetingDraft[] drafts) => MeetingMerger.Merge(drafts).Select(m =>
        $"{ExtractionPipeline.Text.SnakeCase.Of(m.Kind)} {ExtractionPipeline.Text.SnakeCase.Of(m.Status)} [{string.Join(' ', m.Participants)}] {m.Date} {m.Place} {m.Country}");

    private static MeetingDraft Draft(
        int[] participants,
        MeetingKind kind = MeetingKind.Meeting,
        MeetingStatus status = MeetingStatus.Held,
        string? date = null,
        string? place = null,
        string? country = null,
        string? others = null,
        int sentence = 0) =>
        new(kind, status, [.. participants], others is null ? [] : [others], date, false, place, country, true, 0.9, [], sentence) { Told = participants.Length };
}
