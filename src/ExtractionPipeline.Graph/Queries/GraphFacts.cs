using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Queries;

/// <summary>A document of the graph.</summary>
public sealed record GraphDocument(string Uri, string Source, string Language, string? Date, string? Headline, string? Url, string Version, string Models);

/// <summary>A person of the graph.</summary>
/// <param name="Row">In the store.</param>
/// <param name="Name">The most frequent full name, of English documents where there are any.</param>
/// <param name="Names">Every name that documents print, in the order of how many do.</param>
/// <param name="Confidence">Of its least sure merge.</param>
public sealed record GraphPerson(long Row, string Uri, string Name, ImmutableArray<string> Names, int Documents, double Confidence);

/// <summary>A person as one document has it.</summary>
/// <param name="Confidence">How likely it is this person's.</param>
/// <param name="Signals">Why it was joined to the others; null for a name that others were joined to.</param>
public sealed record GraphEntry(string Uri, string Document, string Name, double Confidence, string? Signals);

/// <summary>An office that documents show a person in.</summary>
/// <param name="Country">ISO 3166-1 alpha-2; null for one in an organization, or where none is told.</param>
/// <param name="From">The date of the first document; null where none has a date.</param>
public sealed record GraphRole(long Person, string Class, string? Country, string? Organization, string Status, ImmutableArray<string> Titles, string? From, string? To, double Confidence, ImmutableArray<GraphEvidence> Evidence);

/// <param name="Evidence">A JSON array, as the document's result has it.</param>
public sealed record GraphEvidence(string Document, string Evidence);

/// <summary>A meeting of the graph: each detail as most of its tellings have it.</summary>
/// <param name="Day">Its date; else when its documents let it be, for ordering; null where nothing tells.</param>
/// <param name="Status">`held` where any document tells that it was.</param>
public sealed record GraphMeeting(
    string Uri, string Kind, string Status, string? Date, string? Day, string? Place, string? Country, ImmutableArray<GraphPerson> Participants, ImmutableArray<GraphTelling> Tellings);

/// <summary>A meeting as one document tells it.</summary>
public sealed record GraphTelling(
    string Uri, string Document, string? Published, string Kind, string Status, bool Primary, string? Date, string? Place, string? Country, string? Others,
    double Confidence, double Link, string? Signals, string Evidence);
