using System.Collections.Immutable;
using ExtractionPipeline.Graph.Meetings;

namespace ExtractionPipeline.Graph.Store;

/// <summary>The encounters of the store, with the persons as they stand now.</summary>
internal sealed class EncounterTable(GraphStore store)
{
    private const int LongestWindow = 31; // days that an encounter can have been on; see MeetingDays

    public Encounter Load(long row)
    {
        ImmutableHashSet<long> persons = [.. store["SELECT f.person FROM participant p JOIN facet f ON f.id = p.facet WHERE p.encounter = $0"].Query(r => r.GetInt64(0), row)];
        return store["SELECT e.uri, e.document, ifnull(d.date, '9999'), e.kind, e.status, e.first_day, e.last_day, e.date, e.place, e.country FROM encounter e JOIN document d ON d.id = e.document WHERE e.id = $0"]
            .Query(
                r => new Encounter(
                    row, r.GetString(0), r.GetInt64(1), $"{r.GetString(2)} {r.GetString(0)}", r.GetString(3), r.GetString(4), r.NumberOrNull(5) is { } first ? (first, r.GetInt32(6)) : null,
                    r.TextOrNull(7), r.TextOrNull(8), r.TextOrNull(9), persons),
                row)[0];
    }

    /// <returns>The rows of encounters whose days meet those of another and who share two persons with it, or its only one.</returns>
    public IEnumerable<long> Near(Encounter encounter)
    {
        if (encounter.Days is not { } days)
            return [];
        var shared = new Dictionary<long, int>();
        foreach (long person in encounter.Persons)
        {
            foreach (long row in store["SELECT DISTINCT p.encounter FROM facet f JOIN participant p ON p.facet = f.id WHERE f.person = $0 AND p.first_day BETWEEN $1 AND $2"]
                .Query(r => r.GetInt64(0), person, days.First - LongestWindow, days.Last))
                shared[row] = shared.GetValueOrDefault(row) + 1;
        }

        return shared.Where(s => s.Value >= Math.Min(2, encounter.Persons.Count) && s.Key != encounter.Row).Select(s => s.Key).Order();
    }

    public IEnumerable<long> OfFacets(IEnumerable<long> facets) =>
        facets.SelectMany(f => store["SELECT encounter FROM participant WHERE facet = $0"].Query(r => r.GetInt64(0), f)).Distinct();

    /// <returns>The rows of all encounters of a meeting.</returns>
    public List<long> OfMeeting(long meeting) => store["SELECT id FROM encounter WHERE meeting = $0"].Query(r => r.GetInt64(0), meeting);

    public long MeetingOf(long row) => (long)store["SELECT meeting FROM encounter WHERE id = $0"].Scalar(row)!;

    public void Write(long row, long meeting, double link, string? signals) =>
        store["UPDATE encounter SET meeting = $1, link = $2, signals = $3 WHERE id = $0 AND (meeting <> $1 OR link <> $2 OR signals IS NOT $3)"].Execute(row, meeting, link, signals);
}
