using System.Collections.Immutable;
using ExtractionPipeline.Graph.Names;
using ExtractionPipeline.Graph.Persons;

namespace ExtractionPipeline.Graph.Store;

/// <summary>The facets of the store: found or made by key, filed under the codes of their names, linked to those with a name alike.</summary>
/// <remarks>Keeps what it read of facets, and forgets it all when that is much.</remarks>
internal sealed class FacetTable(GraphStore store, NameParser parser, Spellings spellings, NameComparer names)
{
    private const int MostKept = 5_000;

    private readonly Dictionary<string, long> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<long, Facet> _facets = [];
    private readonly Dictionary<(string, string), ReadName> _names = [];

    /// <summary>A name read aloud.</summary>
    public ReadName Read(string name, string language)
    {
        if (_names.TryGetValue((name, language), out ReadName? read))
            return read;
        if (_names.Count >= MostKept)
            _names.Clear();
        PrintedName printed = parser.Parse(name, language);
        return _names[(name, language)] = new ReadName(printed, spellings.Read(printed));
    }

    /// <returns>The facet's row, and whether it is new.</returns>
    public (long Row, bool IsNew) FindOrAdd(FacetIdentity identity)
    {
        if (_rows.TryGetValue(identity.Key, out long known))
            return (known, false);
        if (_rows.Count >= MostKept)
            _rows.Clear();
        if (store["SELECT id FROM facet WHERE key = $0"].Scalar(identity.Key) is long stored)
            return (_rows[identity.Key] = stored, false);
        long row = (long)store["INSERT INTO facet(key, uri, language, name, country, kind, block, person, confidence) VALUES($0, $1, $2, $3, $4, $5, $6, 0, 1) RETURNING id"].Scalar(
            identity.Key, identity.Uri, identity.Name.Printed.Language, identity.Name.Printed.Text, identity.Country, (long)identity.Kind, identity.Block)!;
        store["UPDATE facet SET person = id WHERE id = $0"].Execute(row);
        foreach (string code in identity.Codes())
            store["INSERT OR IGNORE INTO code(code, facet) VALUES($0, $1)"].Execute(code, row);
        if (identity.Kind == FacetKind.Full)
            Link(row);
        return (_rows[identity.Key] = row, true);
    }

    public void Count(long row, int documents)
    {
        _facets.Remove(row);
        store["UPDATE facet SET documents = documents + $1 WHERE id = $0"].Execute(row, documents);
    }

    /// <summary>Widens the time that documents show a facet in an office.</summary>
    public void Show(long row, string roleClass, string country, int? day)
    {
        _facets.Remove(row);
        store[
            """
            INSERT INTO post(facet, class, country, first_day, last_day) VALUES($0, $1, $2, $3, $3)
            ON CONFLICT DO UPDATE SET first_day = min(ifnull(first_day, $3), $3), last_day = max(ifnull(last_day, $3), $3)
            WHERE $3 IS NOT NULL AND (first_day IS NULL OR $3 < first_day OR $3 > last_day)
            """].Execute(row, roleClass, country, day);
    }

    public Facet Load(long row)
    {
        if (_facets.TryGetValue(row, out Facet? facet))
            return facet;
        if (_facets.Count >= MostKept)
            _facets.Clear();
        ImmutableArray<Post> posts = [.. store["SELECT class, country, first_day, last_day FROM post WHERE facet = $0 ORDER BY class, country"]
            .Query(r => new Post(r.GetString(0), r.GetString(1), r.NumberOrNull(2) is { } first ? (first, r.GetInt32(3)) : null), row)];
        return _facets[row] = store["SELECT key, name, language, country, uri, documents FROM facet WHERE id = $0"]
            .Query(r => new Facet(row, r.GetString(0), Read(r.GetString(1), r.GetString(2)), r.GetString(3), posts) { Uri = r.GetString(4), Documents = r.GetInt32(5) }, row)[0];
    }

    /// <returns>The rows of facets whose names are alike, and of those alike to them, and so on; the row itself among them.</returns>
    public List<long> Component(long row)
    {
        var found = new HashSet<long> { row };
        List<long> rows = [row];
        for (int next = 0; next < rows.Count; next++)
            rows.AddRange(store["SELECT second FROM edge WHERE first = $0"].Query(r => r.GetInt64(0), rows[next]).Where(found.Add));
        return rows;
    }

    public void AddEdge(long first, long second)
    {
        store["INSERT OR IGNORE INTO edge(first, second) VALUES($0, $1)"].Execute(first, second);
        store["INSERT OR IGNORE INTO edge(first, second) VALUES($0, $1)"].Execute(second, first);
    }

    public void Remove(long row)
    {
        _rows.Clear();
        _facets.Remove(row);
        foreach (string sql in new[] { "DELETE FROM facet WHERE id = $0", "DELETE FROM code WHERE facet = $0", "DELETE FROM post WHERE facet = $0", "DELETE FROM edge WHERE second = $0 AND first IN (SELECT second FROM edge WHERE first = $0)", "DELETE FROM edge WHERE first = $0" })
            store[sql].Execute(row);
    }

    public void Forget(long row) => _facets.Remove(row);

    /// <summary>Adds an edge to each facet that shares a code and whose name is alike.</summary>
    public void Link(long row)
    {
        ReadName name = Load(row).Name;
        var alike = store["SELECT DISTINCT f.id, f.name, f.language FROM code c JOIN code o ON o.code = c.code JOIN facet f ON f.id = o.facet WHERE c.facet = $0 AND substr(c.code, 1, 2) = 'n:' AND f.id <> $0"]
            .Query(r => (Row: r.GetInt64(0), Name: r.GetString(1), Language: r.GetString(2)), row);
        foreach (var other in alike)
        {
            if (names.Compare(name, Read(other.Name, other.Language)).IsPossibleSlip)
                AddEdge(row, other.Row);
        }
    }
}
