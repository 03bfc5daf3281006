using System.Globalization;
using ExtractionPipeline.Graph.Meetings;
using ExtractionPipeline.Graph.Persons;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Graph.Queries;

/// <summary>Tells why two names are one person, or two entries one meeting, or why not.</summary>
public sealed class MergeExplainer(GraphStore store, GraphModels models)
{
    private const int MostPairs = 20;

    private readonly FacetTable _facets = new(store, models.Parser, models.Spellings, models.Names);
    private readonly EncounterTable _encounters = new(store);
    private readonly PersonFinder _finder = new(store, models);

    /// <param name="first">A name as printed, part of one, or an id; of a meeting the id of a document's entry.</param>
    /// <returns>Lines of text; empty where one of the two is not in the graph.</returns>
    public IReadOnlyList<string> Explain(string first, string second)
    {
        if (EncounterOf(first) is { } encounter && EncounterOf(second) is { } otherEncounter)
            return Explain(encounter, otherEncounter);
        Facet[] ones = [.. _finder.FindFacets(first).Select(_facets.Load)], others = [.. _finder.FindFacets(second).Select(_facets.Load)];
        if (ones.Length == 0 || others.Length == 0)
            return [];
        List<string> lines = [];
        foreach (var (one, other) in ones.SelectMany(a => others.Select(b => (a, b))).Where(p => p.a.Row != p.b.Row).Take(MostPairs))
        {
            bool isOne = PersonOf(one) == PersonOf(other);
            lines.Add($"{one} and {other}: {(isOne ? "one person" : "two persons")}");
            lines.AddRange(Reasons(one, other).Select(r => "  " + r));
            if (isOne)
                lines.AddRange(Chain(one).Concat(Chain(other)).Distinct(StringComparer.Ordinal).Select(r => "  " + r));
            else if (BetweenPersons(one, other) is { } block)
                lines.Add("  " + block);
        }

        return lines.Count > 0 ? lines : [$"{ones[0]}: both are this one name of one person."];
    }

    private long? EncounterOf(string id) => (long?)store["SELECT id FROM encounter WHERE uri = $0"].Scalar(id);

    private List<string> Explain(long encounter, long other)
    {
        Judgement judgement = MeetingJudge.Judge(_encounters.Load(encounter), _encounters.Load(other));
        bool isOne = _encounters.MeetingOf(encounter) == _encounters.MeetingOf(other);
        return [isOne ? "one meeting" : "two meetings", .. Lines(judgement).Select(l => "  " + l)];
    }

    private long PersonOf(Facet facet) => (long)store["SELECT person FROM facet WHERE id = $0"].Scalar(facet.Row)!;

    private IEnumerable<string> Reasons(Facet one, Facet other) => Lines(Judge(one, other));

    private static IEnumerable<string> Lines(Judgement judgement)
    {
        if (judgement.Block is { } block)
        {
            yield return $"kept apart: {block}";
            yield break;
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"by themselves: probability {judgement.Probability:0.000}");
        foreach (Signal signal in judgement.Signals)
            yield return $"  {signal}";
    }

    private Judgement Judge(Facet one, Facet other)
    {
        PersonOverrides overrides = new OverrideTable(store).Read();
        bool isPartial = !one.Name.Printed.IsFull, isOtherPartial = !other.Name.Printed.IsFull;
        if (!isPartial && !isOtherPartial)
            return new PersonJudge(models.Names, overrides).Judge(one, other);
        if (isPartial && isOtherPartial)
            return new Judgement([], "two surnames alone are one person only through a full name, or in one office");
        var (partial, full) = isPartial ? (one, other) : (other, one);
        return new PartialJudge(models.Names, overrides).Judge(partial, Members(full)).Judgement;
    }

    private Facet[] Members(Facet facet) => [.. store["SELECT id FROM facet WHERE person = $0 AND kind = 0 ORDER BY key"].Query(r => r.GetInt64(0), PersonOf(facet)).Select(_facets.Load)];

    /// <summary>How a facet came to its person, link by link as it was decided.</summary>
    private List<string> Chain(Facet facet) => store["SELECT joined, confidence, signals FROM facet WHERE id = $0 AND joined IS NOT NULL"].Query(
        r => string.Create(CultureInfo.InvariantCulture, $"{facet} joined {_facets.Load(r.GetInt64(0))} with {r.GetDouble(1):0.000}: {r.TextOrNull(2)}"), facet.Row);

    /// <summary>Persons stay apart where any of their names must.</summary>
    private string? BetweenPersons(Facet one, Facet other) => Members(one).SelectMany(a => Members(other).Select(b => (a, b, Judge(a, b).Block)))
        .Where(p => p.Block is not null).Select(p => $"their persons are kept apart by {p.a} and {p.b}: {p.Block}").FirstOrDefault();
}
