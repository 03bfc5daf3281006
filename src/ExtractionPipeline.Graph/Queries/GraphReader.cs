using System.Collections.Immutable;
using System.Globalization;
using ExtractionPipeline.Graph.Store;
using Microsoft.Data.Sqlite;

namespace ExtractionPipeline.Graph.Queries;

/// <summary>Reads the graph out of a store, each kind of thing in the order of its identifiers.</summary>
/// <remarks>Reads as it is asked, so memory does not grow with the store. Not safe to share between threads.</remarks>
public sealed class GraphReader(GraphStore store)
{
    private readonly Dictionary<long, GraphPerson> _persons = [];

    private const int MostKept = 10_000;

    public IEnumerable<GraphDocument> Documents() => new Statement(store.Connection, "SELECT uri, source, language, date, headline, url, version, models FROM document ORDER BY uri")
        .Stream(DocumentOf);

    public GraphDocument Document(string uri) => store["SELECT uri, source, language, date, headline, url, version, models FROM document WHERE uri = $0"]
        .Query(DocumentOf, uri)[0];

    public IEnumerable<GraphPerson> Persons() => new Statement(store.Connection, "SELECT id FROM facet WHERE person = id ORDER BY uri").Stream(r => r.GetInt64(0)).Select(Person);

    /// <param name="row">Of a facet that stands for a person.</param>
    public GraphPerson Person(long row)
    {
        if (_persons.TryGetValue(row, out GraphPerson? known))
            return known;
        if (_persons.Count >= MostKept)
            _persons.Clear();
        var names = store[
            """
            SELECT e.name, count(*), f.language, f.kind FROM facet f JOIN entry e ON e.facet = f.id WHERE f.person = $0
            GROUP BY e.name, f.language, f.kind ORDER BY f.kind, f.language <> 'en', count(*) DESC, e.name
            """].Query(r => (Name: r.GetString(0), Count: r.GetInt32(1)), row);
        double confidence = (double)store["SELECT min(confidence) FROM facet WHERE person = $0"].Scalar(row)!;
        int documents = (int)(long)store["SELECT count(DISTINCT e.document) FROM facet f JOIN entry e ON e.facet = f.id WHERE f.person = $0"].Scalar(row)!;
        ImmutableArray<string> all = [.. names.GroupBy(n => n.Name, StringComparer.Ordinal).OrderByDescending(g => g.Sum(n => n.Count)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key)];
        return _persons[row] = new GraphPerson(row, (string)store["SELECT uri FROM facet WHERE id = $0"].Scalar(row)!, names[0].Name, all, documents, confidence);
    }

    public List<GraphEntry> EntriesOf(long person) => store[
        "SELECT e.uri, d.uri, e.name, f.confidence, f.signals FROM facet f JOIN entry e ON e.facet = f.id JOIN document d ON d.id = e.document WHERE f.person = $0 ORDER BY e.uri"]
        .Query(r => new GraphEntry(r.GetString(0), r.GetString(1), r.GetString(2), r.GetDouble(3), r.TextOrNull(4)), person);

    /// <returns>In the order of their first documents.</returns>
    public List<GraphRole> RolesOf(long person) =>
    [
        .. store[
            """
            SELECT r.class, r.country, r.organization, r.status, r.title, d.date, d.uri, r.evidence, r.confidence
            FROM facet f JOIN entry e ON e.facet = f.id JOIN role r ON r.entry = e.id JOIN document d ON d.id = e.document WHERE f.person = $0 ORDER BY d.date, d.uri, r.title
            """].Query(
                r => (Post: (r.GetString(0), r.GetString(1), r.TextOrNull(2), r.GetString(3)), Title: r.GetString(4), Date: r.TextOrNull(5), Evidence: new GraphEvidence(r.GetString(6), r.GetString(7)), Confidence: r.GetDouble(8)), person)
            .GroupBy(r => r.Post)
            .Select(g => new GraphRole(
                person, g.Key.Item1, g.Key.Item2.Length == 0 ? null : g.Key.Item2, g.Key.Item3, g.Key.Item4, [.. g.Select(r => r.Title).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                g.Select(r => r.Date).Where(d => d is not null).Min(StringComparer.Ordinal), g.Select(r => r.Date).Where(d => d is not null).Max(StringComparer.Ordinal), g.Max(r => r.Confidence),
                [.. g.Select(r => r.Evidence)]))
            .OrderBy(r => r.From ?? "9999", StringComparer.Ordinal).ThenBy(r => r.Class, StringComparer.Ordinal).ThenBy(r => r.Country, StringComparer.Ordinal).ThenBy(r => r.Organization, StringComparer.Ordinal).ThenBy(r => r.Status, StringComparer.Ordinal),
    ];

    public IEnumerable<GraphMeeting> Meetings() => new Statement(store.Connection, "SELECT id FROM encounter WHERE meeting = id ORDER BY uri").Stream(r => r.GetInt64(0)).Select(Meeting);

    public IEnumerable<GraphMeeting> MeetingsOf(long person) => store[
        "SELECT DISTINCT e.meeting FROM facet f JOIN participant p ON p.facet = f.id JOIN encounter e ON e.id = p.encounter WHERE f.person = $0"].Query(r => r.GetInt64(0), person).Select(Meeting);

    /// <param name="id">Of a meeting of the graph, or of a document's entry of it.</param>
    /// <returns>Null where the graph has none.</returns>
    public GraphMeeting? FindMeeting(string id)
    {
        long? row = (long?)store["SELECT meeting FROM encounter WHERE uri = $0"].Scalar(id)
            ?? store["SELECT id, uri FROM encounter WHERE meeting = id"].Query(r => (Row: r.GetInt64(0), Uri: r.GetString(1))).Where(e => IdOf(e.Uri) == id).Select(e => (long?)e.Row).FirstOrDefault();
        return row is { } found ? Meeting(found) : null;
    }

    private static string IdOf(string firstEntry) => ContentName.Of("meeting", firstEntry);

    /// <param name="row">Of an encounter that stands for a meeting.</param>
    public GraphMeeting Meeting(long row)
    {
        ImmutableArray<GraphTelling> tellings =
        [
            .. store[
                """
                SELECT e.uri, d.uri, d.date, e.kind, e.status, e.is_primary, e.date, e.place, e.country, e.others, e.confidence, e.link, e.signals, e.evidence
                FROM encounter e JOIN document d ON d.id = e.document WHERE e.meeting = $0 ORDER BY ifnull(d.date, '9999'), e.uri
                """].Query(
                    r => new GraphTelling(
                        r.GetString(0), r.GetString(1), r.TextOrNull(2), r.GetString(3), r.GetString(4), r.GetInt64(5) != 0, r.TextOrNull(6), r.TextOrNull(7), r.TextOrNull(8), r.TextOrNull(9),
                        r.GetDouble(10), r.GetDouble(11), r.TextOrNull(12), r.GetString(13)), row),
        ];
        var persons = store["SELECT DISTINCT f.person FROM encounter e JOIN participant p ON p.encounter = e.id JOIN facet f ON f.id = p.facet WHERE e.meeting = $0"]
            .Query(r => r.GetInt64(0), row).Select(Person).OrderBy(p => p.Uri, StringComparer.Ordinal);
        string? date = Most(tellings, t => t.Date is { Length: 10 } ? t.Date : null) ?? Most(tellings, t => t.Date);
        int? day = ((long?)store["SELECT max(last_day) FROM encounter WHERE meeting = $0"].Scalar(row)) is { } last ? (int)last : null;
        return new GraphMeeting(
            IdOf(tellings[0].Uri), Most(tellings, t => t.Kind)!, tellings.Any(t => t.Status != "planned") ? tellings.Any(t => t.Status == "held") ? "held" : "past" : "planned", date,
            date is { Length: 10 } ? date : day is { } number ? DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Most(tellings, t => t.Place), Most(tellings, t => t.Country), [.. persons], tellings);
    }

    private static GraphDocument DocumentOf(SqliteDataReader r) => new(r.GetString(0), r.GetString(1), r.GetString(2), r.TextOrNull(3), r.TextOrNull(4), r.TextOrNull(5), r.GetString(6), r.GetString(7));

    /// <summary>What most documents say that tell of it as held; of equals what the first of them says.</summary>
    private static string? Most(ImmutableArray<GraphTelling> tellings, Func<GraphTelling, string?> detail) => tellings
        .Where(t => detail(t) is not null).GroupBy(detail, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count(t => t.Status != "planned")).ThenByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault();
}
