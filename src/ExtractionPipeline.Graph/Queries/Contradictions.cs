using ExtractionPipeline.Graph.Persons;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Graph.Queries;

/// <summary>Where documents say what cannot all be so.</summary>
public sealed class Contradictions(GraphStore store)
{
    private readonly GraphReader _reader = new(store);

    /// <returns>What is said twice, and who says it: two holders of an office whose times cross, one person in two states at a time, details of meetings.</returns>
    public IEnumerable<(string Kind, string What, string First, string Second)> Find() => Holders().Concat(States()).Concat(Details());

    private IEnumerable<(string Kind, string What, string First, string Second)> Holders()
    {
        var terms = store[
            """
            SELECT r.class, r.country, f.person, min(d.date), max(d.date) FROM role r JOIN entry e ON e.id = r.entry JOIN facet f ON f.id = e.facet JOIN document d ON d.id = e.document
            WHERE r.status = 'current' AND r.country <> '' AND d.date IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 4, 5, 3
            """].Query(r => (Class: r.GetString(0), Country: r.GetString(1), Person: r.GetInt64(2), From: r.GetString(3), To: r.GetString(4)));
        foreach (var post in terms.Where(t => SingleOffices.Contains(t.Class)).GroupBy(t => (t.Class, t.Country)))
        {
            var held = post.ToList();
            for (int i = 0; i < held.Count; i++)
            {
                // Terms come in the order of their beginnings: only those that begin before this one ends cross it.
                for (int j = i + 1; j < held.Count && string.CompareOrdinal(held[j].From, held[i].To) < 0; j++)
                    yield return ("office", $"{post.Key.Class} {post.Key.Country}", Term(held[i].Person, held[i].From, held[i].To), Term(held[j].Person, held[j].From, held[j].To));
            }
        }
    }

    private List<(string Kind, string What, string First, string Second)> States() => store[
        """
        SELECT f.person, d.date, min(r.country || ' ' || r.class), max(r.country || ' ' || r.class) FROM role r JOIN entry e ON e.id = r.entry JOIN facet f ON f.id = e.facet JOIN document d ON d.id = e.document
        WHERE r.status = 'current' AND r.country <> '' AND d.date IS NOT NULL GROUP BY 1, 2 HAVING count(DISTINCT r.country) > 1 ORDER BY 1, 2
        """].Query(r => ("state", $"{_reader.Person(r.GetInt64(0)).Name}, {r.GetString(1)}", r.GetString(2), r.GetString(3)));

    private IEnumerable<(string Kind, string What, string First, string Second)> Details()
    {
        foreach (long row in store["SELECT meeting FROM encounter GROUP BY meeting HAVING count(*) > 1 AND (count(DISTINCT place) > 1 OR count(DISTINCT country) > 1 OR count(DISTINCT kind) > 1 OR count(DISTINCT date) > 1) ORDER BY meeting"].Query(r => r.GetInt64(0)))
        {
            GraphMeeting meeting = _reader.Meeting(row);
            string what = string.Join(", ", meeting.Participants.Select(p => p.Name)) + (meeting.Date is null ? "" : $", {meeting.Date}");
            foreach (var (detail, values) in new (string, Func<GraphTelling, string?>)[] { ("place", t => t.Place), ("country", t => t.Country), ("kind", t => t.Kind), ("date", t => t.Date) })
            {
                var said = meeting.Tellings.Where(t => values(t) is not null).GroupBy(values, StringComparer.Ordinal).ToList();
                if (said.Count > 1 && !(detail == "date" && said.All(s => s.Key!.StartsWith(meeting.Date![..7], StringComparison.Ordinal) && (s.Key.Length == 7 || s.Key == meeting.Date))))
                    yield return (detail, what, $"{said[0].Key} ({said[0].First().Document})", $"{said[1].Key} ({said[1].First().Document})");
            }
        }
    }

    private string Term(long person, string from, string to) => $"{_reader.Person(person).Name} {from} to {to}";
}
