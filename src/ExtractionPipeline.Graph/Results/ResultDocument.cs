using System.Collections.Immutable;
using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Graph.Results;

/// <summary>What `extract` wrote of one document.</summary>
/// <param name="Id">Its `@id`: made of its text, so the same text is the same document.</param>
/// <param name="Date">`2025-11-26`; null where the document has none.</param>
public sealed record ResultDocument(string Id, string Source, string Language, DateOnly? Date, ImmutableArray<ResultPerson> Persons, ImmutableArray<ResultMeeting> Meetings)
{
    public string? Headline { get; init; }

    public string? Url { get; init; }

    /// <summary>Of the program that read the document; empty where the result does not say.</summary>
    public string Version { get; init; } = "";

    /// <summary>Fingerprint of its models; empty where the result does not say.</summary>
    public string Models { get; init; } = "";
}

/// <param name="Id">`@id` within the document.</param>
public sealed record ResultPerson(string Id, string Name, string? LatinName, ImmutableArray<string> Aliases, ImmutableArray<ResultRole> Roles);

/// <param name="Evidence">A JSON array, as the result has it.</param>
public sealed record ResultRole(string Title, RoleClass Class, string? Country, string? Organization, RoleStatus Status, double Confidence, string Evidence);

/// <param name="Participants">Indices into the document's persons.</param>
/// <param name="Date">`2025-11-26` or `2025-11`; null where the document does not fix it.</param>
/// <param name="Evidence">A JSON array, as the result has it.</param>
public sealed record ResultMeeting(
    string Id,
    MeetingKind Kind,
    MeetingStatus Status,
    bool Primary,
    string? Date,
    string? Place,
    string? Country,
    ImmutableArray<int> Participants,
    string? Others,
    double Confidence,
    string Evidence);
