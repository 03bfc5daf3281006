using ExtractionPipeline.Resolution;
using ExtractionPipeline.Resolution.Meetings;

namespace ExtractionPipeline.Tests.Resolution.Meetings;

public sealed class SharedScenesTests
{
    private static readonly string?[] States = ["NO", "CL", "NO", "PE"];

    [Fact]
    public void A_guest_received_in_a_state_meets_its_officers_there() =>
        CountriesOf(Draft([0, 1], "NO"), Draft([1, 2], null)).Should().Equal("NO", "NO");

    [Fact]
    public void Officers_of_other_states_may_be_met_anywhere() =>
        CountriesOf(Draft([0, 1], "NO"), Draft([1, 3], null)).Should().Equal("NO", null);

    [Fact]
    public void Two_scenes_leave_it_open() =>
        CountriesOf(Draft([0, 1], "NO"), Draft([1, 3], "PE"), Draft([1, 2], null)).Should().Equal("NO", "PE", null);

    private static IEnumerable<string?> CountriesOf(params MeetingDraft[] drafts) =>
        SharedScenes.Apply([.. drafts], person => States[person]).Select(d => d.Country);

    private static MeetingDraft Draft(int[] participants, string? country) =>
        new(MeetingKind.Meeting, MeetingStatus.Held, [.. participants], [], null, false, null, country, true, 0.9, [], 0);
}
