using ExtractionPipeline.Graph.Names;
using ExtractionPipeline.Graph.Store;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Graph.Queries;

/// <summary>Finds persons by what a user types: an id, a name as some document prints it, part of one, or a spelling of it.</summary>
public sealed class PersonFinder(GraphStore store, GraphModels models)
{
    /// <returns>Rows of the facets that fit best, in order; empty where nobody fits.</returns>
    public IReadOnlyList<long> FindFacets(string person)
    {
        string folded = string.Join(' ', CaseFolding.Common.Fold(person).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (string sql in new[]
        {
            "SELECT id FROM facet WHERE uri = $0 UNION SELECT facet FROM entry WHERE uri = $0 ORDER BY 1",
            "SELECT id FROM facet WHERE name = $0 ORDER BY key",
            "SELECT id FROM facet WHERE instr(name, $0) > 0 ORDER BY kind, key",
        })
        {
            if (store[sql].Query(r => r.GetInt64(0), folded) is { Count: > 0 } rows)
                return rows;
        }

        return Alike(person);
    }

    /// <returns>The rows of the persons, each once.</returns>
    public IReadOnlyList<long> FindPersons(string person) =>
        [.. FindFacets(person).Select(f => (long)store["SELECT person FROM facet WHERE id = $0"].Scalar(f)!).Distinct()];

    private List<long> Alike(string person)
    {
        PrintedName printed = models.Parser.Parse(person, "en");
        var name = new ReadName(printed, models.Spellings.Read(printed));
        return
        [
            .. name.Codes().SelectMany(c => store["SELECT f.id, f.name, f.language FROM code c JOIN facet f ON f.id = c.facet WHERE c.code = $0"].Query(r => (Row: r.GetInt64(0), Name: r.GetString(1), Language: r.GetString(2)), "n:" + c))
                .Distinct().Where(f => models.Parser.Parse(f.Name, f.Language) is var other && models.Names.Compare(name, new ReadName(other, models.Spellings.Read(other))).IsPossible)
                .Select(f => f.Row).Distinct().Order(),
        ];
    }
}
