using ExtractionPipeline.Graph.Meetings;
using ExtractionPipeline.Graph.Persons;
using ExtractionPipeline.Graph.Results;
using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Graph;

/// <summary>Joins documents to a graph: the same person and the same meeting once, however many documents tell of them.</summary>
/// <remarks>
/// The graph depends on the documents alone, not on the order or the batches in which they came. A batch takes time by its own size, not by
/// the store's, and is written whole or not at all. One builder writes to a store at a time.
/// </remarks>
public sealed class GraphBuilder
{
    private readonly GraphStore _store;
    private readonly FacetTable _facets;
    private readonly EncounterTable _encounters;
    private readonly DocumentTable _documents;
    private readonly PersonResolution _persons;
    private readonly MeetingResolution _meetings;

    /// <remarks>Overrides are kept in the store; see <see cref="OverrideTable"/>.</remarks>
    public GraphBuilder(GraphStore store, GraphModels models)
    {
        PersonOverrides overrides = new OverrideTable(store).Read();
        _store = store;
        _facets = new FacetTable(store, models.Parser, models.Spellings, models.Names);
        _encounters = new EncounterTable(store);
        _documents = new DocumentTable(store, _facets, _encounters);
        _persons = new PersonResolution(
            store, _facets, new PersonClusterer(new PersonJudge(models.Names, overrides)), new PartialClusterer(new PartialJudge(models.Names, overrides)));
        _meetings = new MeetingResolution(_encounters);
    }

    /// <summary>Joins a batch of documents; those that the store has already change nothing.</summary>
    public GraphChange Add(IReadOnlyCollection<ResultDocument> batch)
    {
        int added = 0, replaced = 0;
        _store.InTransaction(() =>
        {
            var changes = new Changes();
            foreach (ResultDocument document in batch)
            {
                DocumentChange change = _documents.Add(document, changes);
                added += change == DocumentChange.Added ? 1 : 0;
                replaced += change == DocumentChange.Replaced ? 1 : 0;
            }

            if (changes.NewFacets.Count > 0)
                new OverrideTable(_store).Link(_facets);
            Resolve(changes);
        });
        return new GraphChange(added, replaced, batch.Count - added - replaced);
    }

    /// <summary>Forgets who is who and which encounters are one, and decides it all anew from the documents.</summary>
    public void Rebuild() => _store.InTransaction(() =>
    {
        var changes = new Changes();
        _store["DELETE FROM edge"].Execute();
        _store["UPDATE facet SET person = id, joined = NULL, confidence = 1, signals = NULL"].Execute();
        _store["UPDATE encounter SET meeting = id, link = 1, signals = NULL"].Execute();
        foreach (var (row, kind) in _store["SELECT id, kind FROM facet ORDER BY key"].Query(r => (r.GetInt64(0), (FacetKind)r.GetInt32(1))))
        {
            changes.Facets[row] = kind;
            changes.NewFacets.Add(row);
            if (kind == FacetKind.Full)
                _facets.Link(row);
        }

        new OverrideTable(_store).Link(_facets);
        changes.Encounters.UnionWith(_store["SELECT id FROM encounter"].Query(r => r.GetInt64(0)));
        Resolve(changes);
    });

    private void Resolve(Changes changes)
    {
        HashSet<long> moved = _persons.Resolve(changes);
        changes.Encounters.UnionWith(_encounters.OfFacets(moved));
        // What was one meeting with a changed encounter may no longer be.
        foreach (long row in changes.Encounters.ToList())
            changes.Encounters.UnionWith(_encounters.OfMeeting(_encounters.MeetingOf(row)));
        _meetings.Resolve(changes.Encounters);
    }
}

/// <summary>What joining a batch did, in documents.</summary>
public readonly record struct GraphChange(int Added, int Replaced, int Known);
