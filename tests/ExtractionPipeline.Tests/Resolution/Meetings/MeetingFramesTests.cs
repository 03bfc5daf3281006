using ExtractionPipeline.Resolution;
using ExtractionPipeline.Resolution.Meetings;

namespace ExtractionPipeline.Tests.Resolution.Meetings;

public sealed class MeetingFramesTests
{
    [Fact]
    public void A_summary_goes_and_leaves_its_day_to_what_it_sums_up() =>
        Apply(Draft([0], date: "2024-05-03") with { IsPlural = true }, Draft([0, 1]), Draft([0, 2]))
            .Should().Equal("[0 1] 2024-05-03  ", "[0 2] 2024-05-03  ");

    [Fact]
    public void One_person_who_met_unnamed_others_after_a_full_account_is_no_summary() =>
        Apply(Draft([0, 1]), Draft([0]) with { IsPlural = true }).Should().HaveCount(2);

    [Fact]
    public void A_meeting_on_a_visit_takes_the_visits_place() =>
        Apply(Draft([0], MeetingKind.Visit, "2024-05-03", "Oslo", "NO"), Draft([0, 1]))
            .Should().Contain("[0 1] 2024-05-03 Oslo NO");

    [Fact]
    public void A_visit_of_several_days_gives_the_month() =>
        Apply(Draft([0], MeetingKind.Visit, "2024-05-03") with { IsDateRange = true }, Draft([0, 1])).Should().Contain("[0 1] 2024-05  ");

    [Fact]
    public void An_arrival_told_later_dates_nothing_before_it() =>
        Apply(Draft([0, 1]), Draft([0], MeetingKind.Visit, "2024-05-03") with { Sentence = 3 }).Should().Contain("[0 1]   ");

    [Fact]
    public void A_call_on_a_visit_has_no_place() =>
        Apply(Draft([0], MeetingKind.Visit, "2024-05-03", "Oslo", "NO"), Draft([0, 1], MeetingKind.PhoneCall)).Should().Contain("[0 1] 2024-05-03  ");

    [Fact]
    public void What_an_encounter_says_of_itself_stays() =>
        Apply(Draft([0], MeetingKind.Visit, "2024-05-03", "Oslo", "NO"), Draft([0, 1], date: "2024-05-04", place: "Bergen", country: "NO"))
            .Should().Contain("[0 1] 2024-05-04 Bergen NO");

    [Fact]
    public void Two_visits_leave_it_open() =>
        Apply(Draft([0], MeetingKind.Visit, "2024-05-03", "Oslo", "NO"), Draft([0], MeetingKind.Visit, "2024-05-04", "Lima", "PE"), Draft([0, 1]))
            .Should().Contain("[0 1]   ");

    [Fact]
    public void A_journey_that_only_leads_to_its_encounter_goes_and_leaves_its_place() =>
        Apply(Draft([0], MeetingKind.Visit, "2024-05-03", "Oslo", "NO") with { IsFrame = true }, Draft([0, 1])).Should().Equal("[0 1] 2024-05-03 Oslo NO");

    [Fact]
    public void A_journey_without_an_encounter_stays() =>
        Apply(Draft([0], MeetingKind.Visit, "2024-05-03", "Oslo", "NO") with { IsFrame = true }).Should().ContainSingle();

    private static IEnumerable<string> Apply(params MeetingDraft[] drafts) =>
        MeetingFrames.Apply([.. drafts]).Select(m => $"[{string.Join(' ', m.Participants)}] {m.Date} {m.Place} {m.Country}");

    private static MeetingDraft Draft(int[] participants, MeetingKind kind = MeetingKind.Meeting, string? date = null, string? place = null, string? country = null) =>
        new(kind, MeetingStatus.Held, [.. participants], [], date, false, place, country, true, 0.9, [], 0);
}
