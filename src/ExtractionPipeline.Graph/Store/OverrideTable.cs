using ExtractionPipeline.Graph.Persons;

namespace ExtractionPipeline.Graph.Store;

/// <summary>The user's decisions, kept in the store so that documents that come later obey them too.</summary>
public sealed class OverrideTable(GraphStore store)
{
    public PersonOverrides Read() => new(store["SELECT same, first, second FROM override ORDER BY id"].Query(r => (r.GetInt64(0) != 0, r.GetString(1), r.GetString(2))));

    /// <summary>Puts other overrides in the place of those that the store has.</summary>
    /// <returns>True where they differ: then a new builder must rebuild the graph.</returns>
    public bool Replace(PersonOverrides overrides)
    {
        if (Read().Lines.SequenceEqual(overrides.Lines))
            return false;
        store.InTransaction(() =>
        {
            store["DELETE FROM override"].Execute();
            foreach (var (same, first, second) in overrides.Lines)
                store["INSERT INTO override(same, first, second) VALUES($0, $1, $2)"].Execute(same ? 1L : 0L, first, second);
        });
        return true;
    }

    /// <summary>Facets that a user calls one person are compared, whatever their names.</summary>
    internal void Link(FacetTable facets)
    {
        foreach (var (_, first, second) in Read().Lines.Where(l => l.Same))
        {
            foreach (long one in Named(first))
            {
                foreach (long other in Named(second).Where(o => o != one))
                    facets.AddEdge(one, other);
            }
        }
    }

    private List<long> Named(string named) => store["SELECT id FROM facet WHERE name = $0 UNION SELECT id FROM facet WHERE uri = $0"].Query(r => r.GetInt64(0), named);
}
