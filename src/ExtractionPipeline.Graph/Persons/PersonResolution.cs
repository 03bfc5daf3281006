using ExtractionPipeline.Graph.Store;

namespace ExtractionPipeline.Graph.Persons;

/// <summary>Decides anew, for facets that changed, who is who, and writes it down.</summary>
/// <remarks>
/// Works on whole components of names that are alike, so that the outcome never depends on what came first; a component is small however large
/// the store is.
/// </remarks>
internal sealed class PersonResolution(GraphStore store, FacetTable facets, PersonClusterer clusterer, PartialClusterer partials)
{
    /// <returns>Facets, none of them new, whose person is no longer the same: their encounters must be looked at again.</returns>
    public HashSet<long> Resolve(Changes changes)
    {
        var moved = new HashSet<long>();
        var seen = new HashSet<long>();
        foreach (long row in changes.Facets.Where(f => f.Value == FacetKind.Full).Select(f => f.Key))
        {
            if (!seen.Contains(row))
                ResolveComponent(row, seen, changes.NewFacets, moved);
        }

        foreach (string block in BlocksOf(changes, seen))
            ResolveBlock(block, changes.NewFacets, moved);
        return moved;
    }

    private void ResolveComponent(long row, HashSet<long> seen, HashSet<long> added, HashSet<long> moved)
    {
        List<long> component = facets.Component(row);
        seen.UnionWith(component);
        var persons = clusterer.Cluster(component.Select(facets.Load));
        var before = component.ToDictionary(r => r, PersonOf);
        foreach (var person in persons)
            Write(person, person[0].Facet.Row);
        // One person became two, or two became one: what was said of them together has to be looked at again.
        var after = persons.SelectMany(p => p.Select(m => (m.Facet.Row, Person: p[0].Facet.Row))).Where(m => !added.Contains(m.Row)).ToList();
        var split = after.GroupBy(m => before[m.Row]).Where(g => g.Select(m => m.Person).Distinct().Count() > 1);
        var merged = after.GroupBy(m => m.Person).Where(g => g.Select(m => before[m.Row]).Distinct().Count() > 1);
        moved.UnionWith(split.Concat<IGrouping<long, (long Row, long Person)>>(merged).SelectMany(g => g.Select(m => m.Row)));
    }

    /// <summary>The blocks of partial facets that changed, or that look for a surname whose bearers changed.</summary>
    private SortedSet<string> BlocksOf(Changes changes, HashSet<long> seen)
    {
        var blocks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (long row in changes.Facets.Where(f => f.Value == FacetKind.Partial).Select(f => f.Key))
            blocks.Add((string)store["SELECT block FROM facet WHERE id = $0"].Scalar(row)!);
        foreach (long row in seen)
        {
            blocks.UnionWith(store["SELECT DISTINCT p.block FROM code s JOIN code c ON c.code IN ('p:' || substr(s.code, 3), 'p:' || substr(s.code, 3, instr(s.code, '|') - 2)) JOIN facet p ON p.id = c.facet WHERE s.facet = $0 AND substr(s.code, 1, 2) = 's:'"]
                .Query(r => r.GetString(0), row));
        }

        return blocks;
    }

    private void ResolveBlock(string block, HashSet<long> added, HashSet<long> moved)
    {
        List<long> rows = store["SELECT id FROM facet WHERE block = $0 ORDER BY key"].Query(r => r.GetInt64(0), block);
        var rest = new List<Facet>();
        foreach (long row in rows)
        {
            Facet partial = facets.Load(row);
            if (partials.Choose(partial, PersonsFor(row)) is { } chosen)
                Move(chosen.Member, PersonOf(chosen.Person[0].Row), added, moved);
            else
                rest.Add(partial);
        }

        foreach (var person in PartialClusterer.Rest(rest))
        {
            long root = person.MinBy(m => m.Facet.Key, StringComparer.Ordinal)!.Facet.Row;
            foreach (Member member in person)
                Move(member, root, added, moved);
        }
    }

    /// <returns>The persons whose full names have a word with a code of the partial facet's, in its state or, where it has none, in any; of each all facets with full names.</returns>
    private IEnumerable<IReadOnlyList<Facet>> PersonsFor(long partial) =>
        store[
            """
            SELECT DISTINCT m.id, m.person FROM code c JOIN code s ON s.code >= 's:' || substr(c.code, 3) AND s.code < 's:' || substr(c.code, 3) || '~' JOIN facet f ON f.id = s.facet
            JOIN facet m ON m.person = f.person AND m.kind = 0 WHERE c.facet = $0 AND substr(c.code, 1, 2) = 'p:' ORDER BY m.key
            """].Query(r => (Row: r.GetInt64(0), Person: r.GetInt64(1)), partial)
            .GroupBy(r => r.Person).Select(g => g.Select(m => facets.Load(m.Row)).ToList());

    private void Move(Member member, long person, HashSet<long> added, HashSet<long> moved)
    {
        if (!added.Contains(member.Facet.Row) && PersonOf(member.Facet.Row) != person)
            moved.Add(member.Facet.Row);
        Write([member], person);
    }

    private void Write(IReadOnlyList<Member> members, long person)
    {
        foreach (Member member in members)
        {
            store["UPDATE facet SET person = $1, joined = $2, confidence = $3, signals = $4 WHERE id = $0 AND (person <> $1 OR joined IS NOT $2 OR confidence <> $3 OR signals IS NOT $4)"]
                .Execute(member.Facet.Row, person, member.JoinedTo?.Row, member.Confidence, member.Judgement?.Explain());
        }
    }

    private long PersonOf(long row) => (long)store["SELECT person FROM facet WHERE id = $0"].Scalar(row)!;
}
