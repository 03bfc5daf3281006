using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Evaluation.Facts;

/// <summary>What the pipeline read, as facts to compare.</summary>
public static class ExtractionFacts
{
    public static FactDocument Of(Extraction extraction) => new(
        extraction.Language.Language.ToString(),
        [.. extraction.Persons.Select(p => new FactPerson(p.Name, p.Aliases, p.LatinName, [.. p.Roles.Select(RoleOf)]))],
        [.. extraction.Meetings.Select(MeetingOf)],
        []);

    private static FactRole RoleOf(RoleFact role) => new(role.Class, [], role.Country, role.Status, role.Confidence)
    {
        Rule = role.Evidence.Select(e => e.Rule).FirstOrDefault(),
    };

    private static FactMeeting MeetingOf(MeetingFact meeting) =>
        new(meeting.Kind, [], meeting.Status, meeting.Primary, meeting.Participants, meeting.Date, meeting.Country, meeting.Confidence)
        {
            Rule = meeting.Evidence.Select(e => e.Rule).FirstOrDefault(),
        };
}
