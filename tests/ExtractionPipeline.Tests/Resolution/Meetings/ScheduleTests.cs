using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Meetings;

/// <summary>A schedule names its owner in the headline alone. Invented text through the whole pipeline.</summary>
public sealed class ScheduleTests
{
    [Fact]
    public void Each_line_is_a_planned_encounter_with_the_headlines_person()
    {
        const string text = "Week ahead: Prime Minister Sigrid Halvorsen\n\nMonday 3 June\n\n09.30 Meeting with Peter Otieno, Minister of Foreign Affairs of Kenya\n\n15.00 Phone call with Anna Kallas, Minister of Foreign Affairs of Estonia\n";

        var meetings = Pipeline.Load(TestModels.Folder).Extract(new SourceDocument("test.txt", text)).Meetings;

        meetings.Should().HaveCount(2).And.OnlyContain(m => m.Status == MeetingStatus.Planned && m.Participants.Length == 2);
        meetings.Select(m => m.Kind).Should().Equal(MeetingKind.Meeting, MeetingKind.PhoneCall);
        meetings[0].Participants.Intersect(meetings[1].Participants).Should().ContainSingle("the headline's person takes part in both");
    }
}
