using System.Collections.Immutable;
using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Evaluation.Facts;

/// <summary>The facts of one document, gold or predicted: what is compared, and nothing else.</summary>
/// <param name="Language">BCP 47 primary subtag.</param>
/// <param name="OptionalMeetings">Encounters that two fair readings judge differently: neither asked for nor punished.</param>
public sealed record FactDocument(
    string Language,
    ImmutableArray<FactPerson> Persons,
    ImmutableArray<FactMeeting> Meetings,
    ImmutableArray<FactMeeting> OptionalMeetings)
{
    public static FactDocument Empty(string language) => new(language, [], [], []);
}

/// <param name="Latin">The usual English spelling; null where the gold gives none.</param>
public sealed record FactPerson(string Name, ImmutableArray<string> Aliases, string? Latin, ImmutableArray<FactRole> Roles);

/// <param name="Alternatives">Classes that are as right.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Confidence">0 to 1; 1 in gold.</param>
public sealed record FactRole(RoleClass Class, ImmutableArray<RoleClass> Alternatives, string? Country, RoleStatus Status, double Confidence = 1)
{
    /// <summary>Which rule read it; null in gold.</summary>
    public string? Rule { get; init; }
}

/// <param name="Participants">Indices into the document's persons.</param>
/// <param name="Alternatives">Kinds that are as right.</param>
/// <param name="Date">`2025-11-26` or `2025-11`; null where the text does not fix it.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of the place.</param>
/// <param name="Confidence">0 to 1; 1 in gold.</param>
public sealed record FactMeeting(
    MeetingKind Kind,
    ImmutableArray<MeetingKind> Alternatives,
    MeetingStatus Status,
    bool Primary,
    ImmutableArray<int> Participants,
    string? Date,
    string? Country,
    double Confidence = 1)
{
    /// <summary>Which rule read it; null in gold.</summary>
    public string? Rule { get; init; }
}
