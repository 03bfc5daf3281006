using System.Collections.Immutable;
using ExtractionPipeline.Graph.Queries;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Graph.Overviews;

/// <summary>Reads an overview out of a store.</summary>
/// <remarks>Memory grows with the number of persons and of pairs who met, not with that of meetings. Not safe to share between threads.</remarks>
public sealed class OverviewReader(GraphStore store, OverviewLimits limits)
{
    private readonly GraphReader _reader = new(store);
    private readonly Dictionary<long, Tally> _tallies = [];
    private readonly Dictionary<(long, long), int> _ties = [];
    private readonly Dictionary<(string, string), int> _pairs = [];
    private readonly PriorityQueue<GraphMeeting, (string, string)> _newest = new();
    private string? _first, _last;
    private int _meetings;

    /// <returns>One state of the store, also while it is written.</returns>
    public Overview Read()
    {
        Overview? overview = null;
        store.InSnapshot(() => overview = ReadSnapshot());
        return overview!;
    }

    private Overview ReadSnapshot()
    {
        foreach (GraphMeeting meeting in _reader.Meetings())
            Count(meeting);
        int documents = (int)(long)store["SELECT count(*) FROM document"].Scalar()!;
        foreach (long row in store["SELECT DISTINCT f.person FROM role r JOIN entry e ON e.id = r.entry JOIN facet f ON f.id = e.facet"].Query(r => r.GetInt64(0)))
            TallyOf(row);
        OverviewPerson[] persons = [.. _tallies.Values.Select(t => t.Person).OrderByDescending(p => p.Meetings).ThenByDescending(p => p.Person.Documents).ThenBy(p => p.Person.Name, StringComparer.Ordinal).ThenBy(p => p.Person.Uri, StringComparer.Ordinal)];
        OverviewPerson[] nodes = Nodes(persons);
        return new Overview(
            new OverviewTotals(documents, _meetings, persons.Length, persons.Count(p => p.Others > 0), _ties.Count, _pairs.Count, _first, _last),
            limits, Newest(), [.. persons.Take(limits.Persons).Select(Facts)], [.. nodes], Ties(nodes),
            [.. _pairs.Select(p => new StatePair(p.Key.Item1, p.Key.Item2, p.Value)).OrderByDescending(p => p.Meetings).ThenBy(p => p.Key, StringComparer.Ordinal).Take(limits.Pairs)]);
    }

    private void Count(GraphMeeting meeting)
    {
        _meetings++;
        if (meeting.Date is { } date)
        {
            _first = _first is null || string.CompareOrdinal(date, _first) < 0 ? date : _first;
            _last = _last is null || string.CompareOrdinal(date, _last) > 0 ? date : _last;
        }

        Tally[] participants = Participants(meeting);
        foreach (Tally person in participants)
            person.Meetings++;
        if (meeting.Status != "planned")
        {
            for (int i = 0; i < participants.Length; i++)
            {
                for (int j = i + 1; j < participants.Length; j++)
                    CountTie(participants[i], participants[j]);
            }

            foreach (var pair in Pairs(participants))
                _pairs[pair] = _pairs.GetValueOrDefault(pair) + 1;
        }

        _newest.Enqueue(meeting, OrderOf(meeting));
        if (_newest.Count > limits.Meetings)
            _newest.Dequeue();
    }

    private void CountTie(Tally one, Tally other)
    {
        var key = (Math.Min(one.Row, other.Row), Math.Max(one.Row, other.Row));
        if (!_ties.TryGetValue(key, out int met))
        {
            one.Others++;
            other.Others++;
        }

        _ties[key] = met + 1;
    }

    private ImmutableArray<OverviewMeeting> Newest()
    {
        var meetings = new List<OverviewMeeting>();
        while (_newest.TryDequeue(out GraphMeeting? meeting, out _))
        {
            Tally[] participants = Participants(meeting);
            meetings.Add(new OverviewMeeting(
                meeting, [.. participants.Select(p => p.Person)],
                [.. participants.Select(p => p.State).Append(meeting.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                meeting.Status == "planned" ? [] : [.. Pairs(participants).Select(p => StatePair.KeyOf(p.First, p.Second))],
                [.. meeting.Tellings.Take(limits.Documents).Select(t => new Source(_reader.Document(t.Document), t))]));
        }

        meetings.Reverse();
        return [.. meetings];
    }

    /// <summary>Who met most others, each with whom they met: nobody stands alone for want of room.</summary>
    private OverviewPerson[] Nodes(OverviewPerson[] persons)
    {
        OverviewPerson[] ranked = [.. persons.Where(p => p.Others > 0).OrderByDescending(p => p.Others)];
        ILookup<long, long> met = _ties.Keys.SelectMany(t => new[] { (From: t.Item1, To: t.Item2), (From: t.Item2, To: t.Item1) }).ToLookup(t => t.From, t => t.To);
        Dictionary<long, int> ranks = ranked.Select((p, i) => (p.Person.Row, i)).ToDictionary();
        SortedSet<int> chosen = [];
        foreach (int rank in ranked.SelectMany((p, i) => met[p.Person.Row].Select(o => ranks[o]).Order().Prepend(i)))
        {
            if (chosen.Count == limits.Nodes)
                break;
            chosen.Add(rank);
        }

        return [.. chosen.Select(r => ranked[r])];
    }

    private ImmutableArray<PersonTie> Ties(OverviewPerson[] nodes)
    {
        Dictionary<long, int> indexes = nodes.Select((n, i) => (n.Person.Row, i)).ToDictionary();
        return
        [
            .. _ties.Where(t => indexes.ContainsKey(t.Key.Item1) && indexes.ContainsKey(t.Key.Item2))
                .Select(t => (First: indexes[t.Key.Item1], Second: indexes[t.Key.Item2], Meetings: t.Value))
                .Select(t => new PersonTie(Math.Min(t.First, t.Second), Math.Max(t.First, t.Second), t.Meetings))
                .OrderByDescending(t => t.Meetings).ThenBy(t => t.First).ThenBy(t => t.Second),
        ];
    }

    /// <summary>Every two states that took part, each pair once.</summary>
    private static IEnumerable<(string First, string Second)> Pairs(Tally[] participants)
    {
        string[] states = [.. participants.Select(p => p.State).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return states.SelectMany((first, i) => states[(i + 1)..].Select(second => (first, second)));
    }

    private PersonFacts Facts(OverviewPerson person) => new(
        person, [.. _reader.RolesOf(person.Person.Row).Select(r => new RoleFacts(r, [.. r.Evidence.Take(limits.Documents).Select(e => (_reader.Document(e.Document), e.Evidence))]))]);

    private Tally[] Participants(GraphMeeting meeting) => [.. meeting.Participants.Select(p => TallyOf(p.Row))];

    private Tally TallyOf(long row)
    {
        if (!_tallies.TryGetValue(row, out Tally? tally))
            _tallies.Add(row, tally = new Tally(_reader.Person(row), StateOf(row)));
        return tally;
    }

    private string? StateOf(long person) => (string?)store[
        """
        SELECT r.country FROM facet f JOIN entry e ON e.facet = f.id JOIN role r ON r.entry = e.id WHERE f.person = $0 AND r.country <> ''
        GROUP BY r.country ORDER BY max(r.status <> 'former') DESC, count(DISTINCT e.document) DESC, r.country LIMIT 1
        """].Scalar(person);

    /// <summary>A meeting dated by its month comes after those of its days; one without a date is older than all.</summary>
    private static (string, string) OrderOf(GraphMeeting meeting) => (meeting.Date ?? "", (meeting.Day ?? "") + meeting.Uri);

    /// <summary>A person while meetings are counted.</summary>
    private sealed class Tally(GraphPerson person, string? state)
    {
        public long Row => person.Row;

        public string? State => state;

        public int Meetings { get; set; }

        public int Others { get; set; }

        public OverviewPerson Person => new(person, state, Meetings, Others);
    }
}
