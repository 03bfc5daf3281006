namespace ExtractionPipeline.Graph.Persons;

/// <summary>Gives surnames with an office to the one person who can be meant, and joins the rest among themselves.</summary>
internal sealed class PartialClusterer(PartialJudge judge)
{
    private const double Least = 0.5;
    private const double Margin = 1;

    /// <summary>Odds of two holders of one surname and one office within two years being one person; no gold tells, so it is set low.</summary>
    private const double SameOfficeOdds = 1.5;

    private const int Near = 730;

    /// <param name="persons">Those with a facet under the surname's code in the same state, of each its facets.</param>
    /// <returns>Null where nobody or more than one person can be meant.</returns>
    public (IReadOnlyList<Facet> Person, Member Member)? Choose(Facet partial, IEnumerable<IReadOnlyList<Facet>> persons)
    {
        var fitting = persons.Select(p => (Person: p, Best: judge.Judge(partial, p))).Where(f => f.Best.Judgement.Probability >= Least)
            .OrderByDescending(f => f.Best.Judgement.LogOdds).ThenBy(f => f.Person[0].Key, StringComparer.Ordinal).ToList();
        if (fitting.Count == 0 || (fitting.Count > 1 && !fitting[0].Best.Judgement.IsForced && fitting[0].Best.Judgement.LogOdds - fitting[1].Best.Judgement.LogOdds < Margin))
            return null;
        return (fitting[0].Person, new Member(partial, fitting[0].Best.To, fitting[0].Best.Judgement));
    }

    /// <summary>Facets that nobody was found for: those of one office and surname whose documents are near in time are one person.</summary>
    public static IEnumerable<IReadOnlyList<Member>> Rest(IEnumerable<Facet> partials)
    {
        foreach (var group in partials.GroupBy(f => f.Posts.FirstOrDefault(p => p.Class.Length > 0).Class ?? "").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var person = new List<Member>();
            foreach (Facet facet in group.OrderBy(f => f.Days?.First ?? int.MaxValue).ThenBy(f => f.Key, StringComparer.Ordinal))
            {
                if (person.Count > 0 && !(PersonJudge.Apart(person[^1].Facet.Days, facet.Days) <= Near))
                {
                    yield return person;
                    person = [];
                }

                person.Add(person.Count == 0 ? new Member(facet, null, null) : new Member(facet, person[^1].Facet, new Judgement([new Signal("same surname and office", SameOfficeOdds)], null)));
            }

            yield return person;
        }
    }
}
