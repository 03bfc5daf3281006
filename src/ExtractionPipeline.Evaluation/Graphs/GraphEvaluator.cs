using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Graph;
using ExtractionPipeline.Graph.Queries;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.Graph.Store;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Graphs;

/// <summary>Measures who is who and which meetings are one: on the gold's own facts, and on what the pipeline reads from its texts.</summary>
public sealed class GraphEvaluator(GraphModels models)
{
    public GraphScore EvaluateFacts(ImmutableArray<GraphGoldDocument> gold) => Evaluate([.. gold.Select(d => new Aligned(d.Id, d.Facts, [.. d.Persons], [.. d.Meetings], [], []))]);

    public GraphScore EvaluateTexts(ImmutableArray<GraphGoldDocument> gold, Pipeline pipeline) => Evaluate([.. gold.Select(d => Align(d, Extract(d, pipeline)))]);

    private static ResultDocument Extract(GraphGoldDocument gold, Pipeline pipeline)
    {
        var json = new ArrayBufferWriter<byte>();
        new JsonLdWriter(new JsonLdOptions()).Write(pipeline.Extract(new SourceDocument(gold.Facts.Source, gold.Text) { Date = gold.Facts.Date }), json);
        return ResultParser.Parse(Encoding.UTF8.GetString(json.WrittenSpan));
    }

    private GraphScore Evaluate(ImmutableArray<Aligned> documents)
    {
        using GraphStore store = GraphStore.InMemory();
        new GraphBuilder(store, models).Add([.. documents.Select(d => d.Document)]);
        var reader = new GraphReader(store);
        var entries = reader.Persons().SelectMany(p => reader.EntriesOf(p.Row).Select(e => (Entry: e, Person: p.Uri))).ToDictionary(e => e.Entry.Uri, StringComparer.Ordinal);
        var tellings = reader.Meetings().SelectMany(m => m.Tellings.Select(t => (Telling: t, Meeting: m.Uri))).ToDictionary(t => t.Telling.Uri, StringComparer.Ordinal);
        ImmutableArray<(ClusterItem Item, double Link, string Name)> persons =
        [
            .. documents.SelectMany(d => d.Document.Persons.Select((p, i) => (new ClusterItem(d.Id, d.Persons[i], entries[p.Id].Person), entries[p.Id].Entry.Confidence, $"{d.Id} {p.Name}"))
                .Concat(d.MissedPersons.Select(m => (new ClusterItem(d.Id, m, null), 1.0, $"{d.Id} {m}")))),
        ];
        ImmutableArray<(ClusterItem Item, double Link, string Name)> meetings =
        [
            .. documents.SelectMany(d => d.Document.Meetings.Select((m, i) => (new ClusterItem(d.Id, d.Meetings[i], tellings[m.Id].Meeting), tellings[m.Id].Telling.Link, m.Id))
                .Concat(d.MissedMeetings.Select(m => (new ClusterItem(d.Id, m, null), 1.0, $"{d.Id} {m}")))),
        ];
        return new GraphScore(
            ClusterScore.Of([.. persons.Select(p => p.Item)]), ClusterScore.Of([.. meetings.Select(m => m.Item)]), [.. Points(Layer.Person, persons)], [.. Points(Layer.Meeting, meetings)],
            [.. Errors("person", persons), .. Errors("meeting", meetings)]);
    }

    /// <summary>Of each item that was joined with others, whether it belongs with most of them; items that the gold does not have are nobody's.</summary>
    private static IEnumerable<ConfidencePoint> Points(Layer layer, IEnumerable<(ClusterItem Item, double Link, string Name)> items) =>
        Clusters(items).Where(c => c.Items.Length > 1).SelectMany(c => c.Items.Where(i => i.Link < 1).Select(i => new ConfidencePoint(layer, i.Link, i.Item.Gold == c.Gold, "")));

    private static IEnumerable<string> Errors(string kind, ImmutableArray<(ClusterItem Item, double Link, string Name)> items)
    {
        foreach (var (gold, cluster) in Clusters(items))
        {
            foreach (var (item, link, name) in cluster.Where(i => i.Item.Gold != gold))
                yield return FormattableString.Invariant($"{kind}: {name} ({item.Gold}) is with {gold}, link {link:0.000}");
        }

        foreach (var gold in items.Where(i => i.Item.Gold is not null).GroupBy(i => i.Item.Gold, StringComparer.Ordinal))
        {
            var parts = gold.GroupBy(i => i.Item.Predicted).ToList();
            if (parts.Count > 1)
                yield return $"{kind}: {gold.Key} is in {parts.Count} parts: {string.Join(" | ", parts.Select(p => (p.Key is null ? "missed: " : "") + string.Join(", ", p.Select(i => i.Name).Order(StringComparer.Ordinal).Take(4))))}";
        }
    }

    private static IEnumerable<(string Gold, ImmutableArray<(ClusterItem Item, double Link, string Name)> Items)> Clusters(IEnumerable<(ClusterItem Item, double Link, string Name)> items) =>
        items.Where(i => i.Item is { Predicted: not null, Gold: not null }).GroupBy(i => i.Item.Predicted, StringComparer.Ordinal)
            .Select(c => (c.GroupBy(i => i.Item.Gold, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key!, c.ToImmutableArray()));

    private static Aligned Align(GraphGoldDocument gold, ResultDocument read)
    {
        FactPerson[] persons = [.. gold.Facts.Persons.Select(FactOf)], found = [.. read.Persons.Select(FactOf)];
        int[] match = PersonMatcher.Match([.. persons], [.. found]);
        string?[] entities = new string?[found.Length], encounters = new string?[read.Meetings.Length];
        for (int i = 0; i < match.Length; i++)
        {
            if (match[i] >= 0)
                entities[match[i]] = gold.Persons[i];
        }

        var missed = new List<string>();
        for (int i = 0; i < gold.Facts.Meetings.Length; i++)
        {
            HashSet<int> wanted = [.. gold.Facts.Meetings[i].Participants.Select(p => match[p])];
            int best = Enumerable.Range(0, encounters.Length).Where(m => encounters[m] is null).OrderByDescending(m => read.Meetings[m].Participants.Count(wanted.Contains)).FirstOrDefault(-1);
            if (best >= 0 && read.Meetings[best].Participants.Count(wanted.Contains) >= Math.Min(2, wanted.Count))
                encounters[best] = gold.Meetings[i];
            else
                missed.Add(gold.Meetings[i]);
        }

        return new Aligned(gold.Id, read, [.. entities], [.. encounters], [.. gold.Persons.Where((_, i) => match[i] < 0)], [.. missed]);
    }

    private static FactPerson FactOf(ResultPerson person) => new(person.Name, person.Aliases, person.LatinName, []);

    /// <summary>A document that joins the graph, with the gold entities of what it has, and of what it lacks.</summary>
    private sealed record Aligned(
        string Id, ResultDocument Document, ImmutableArray<string?> Persons, ImmutableArray<string?> Meetings, ImmutableArray<string> MissedPersons, ImmutableArray<string> MissedMeetings);
}

/// <param name="PersonLinks">Of persons that were joined, how sure and whether rightly.</param>
/// <param name="Errors">A line each.</param>
public sealed record GraphScore(ClusterScore Persons, ClusterScore Meetings, ImmutableArray<ConfidencePoint> PersonLinks, ImmutableArray<ConfidencePoint> MeetingLinks, ImmutableArray<string> Errors);
