using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Graph.Queries;

/// <summary>What people ask of a graph: who met whom when, who held what, which documents say so.</summary>
public sealed class GraphQueries(GraphStore store, PersonFinder finder)
{
    private readonly GraphReader _reader = new(store);

    /// <param name="person">A name or an id; null for all.</param>
    /// <param name="country">Of the place or of a participant's office; null for all.</param>
    /// <param name="from">The first day; null for no bound.</param>
    /// <returns>In the order of their days, undated ones last.</returns>
    public IReadOnlyList<GraphMeeting> Meetings(string? person, string? country, string? from, string? to) =>
    [
        .. (person is null ? _reader.Meetings() : finder.FindPersons(person).SelectMany(_reader.MeetingsOf))
            .Where(m => (from is null && to is null) || (m.Day is { } day && IsWithin(day, m.Date, from, to)))
            .Where(m => country is null || m.Country == country || m.Participants.Any(p => HasOffice(p.Row, country)))
            .DistinctBy(m => m.Uri).OrderBy(m => m.Day ?? "9999", StringComparer.Ordinal).ThenBy(m => m.Uri, StringComparer.Ordinal),
    ];

    public IReadOnlyList<GraphPerson> Persons(string? person, string? country) =>
    [
        .. (person is null ? _reader.Persons() : finder.FindPersons(person).Select(_reader.Person))
            .Where(p => country is null || HasOffice(p.Row, country)).OrderByDescending(p => p.Documents).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Uri, StringComparer.Ordinal),
    ];

    public IReadOnlyList<(GraphPerson Person, GraphRole Role)> Roles(string? person, string? country) =>
        [.. Persons(person, country).SelectMany(p => _reader.RolesOf(p.Row).Where(r => country is null || r.Country == country).Select(r => (p, r)))];

    /// <summary>All documents behind a meeting, or that name a person.</summary>
    public IReadOnlyList<GraphDocument> Documents(string? person, string? meeting)
    {
        HashSet<string> uris = meeting is not null
            ? [.. _reader.FindMeeting(meeting)?.Tellings.Select(t => t.Document) ?? []]
            : [.. finder.FindPersons(person!).SelectMany(_reader.EntriesOf).Select(e => e.Document)];
        return [.. uris.Select(_reader.Document).OrderBy(d => d.Date ?? "9999", StringComparer.Ordinal).ThenBy(d => d.Source, StringComparer.Ordinal)];
    }

    /// <summary>A meeting dated by the month is within where some day of the month is.</summary>
    private static bool IsWithin(string day, string? date, string? from, string? to) =>
        string.CompareOrdinal(date is { Length: 7 } ? date + "-31" : day, from ?? "") >= 0 && string.CompareOrdinal(date is { Length: 7 } ? date + "-01" : day, to ?? "9999") <= 0;

    private bool HasOffice(long person, string country) =>
        store["SELECT 1 FROM facet f JOIN post p ON p.facet = f.id WHERE f.person = $0 AND p.country = $1 LIMIT 1"].Scalar(person, country) is not null;
}
