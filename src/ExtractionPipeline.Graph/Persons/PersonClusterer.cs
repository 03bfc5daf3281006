namespace ExtractionPipeline.Graph.Persons;

/// <summary>Decides which of the facets that share a name are one person.</summary>
/// <remarks>
/// Pairs are joined from the most likely down, and never where any two of the joined are kept apart. A state that few documents give, against
/// many with another, is then taken for misread. Facets without a state come last, and join a person only where no other person would have
/// them as well, or far fewer documents know the others. Depends on the facets alone, not on their order.
/// </remarks>
internal sealed class PersonClusterer(PersonJudge judge)
{
    private const double Least = 0.5; // probability of a merge
    private const double Margin = 1; // log odds by which the likelier of two persons must lead
    private const int Many = 5; // times as many documents as another has; below it two states are taken for two persons

    /// <returns>The persons: of each its members in the order of their keys.</returns>
    public IReadOnlyList<IReadOnlyList<Member>> Cluster(IEnumerable<Facet> facets)
    {
        Facet[] ordered = [.. facets.OrderBy(f => f.Key, StringComparer.Ordinal)];
        List<List<Member>> persons = JoinSlips(Join([.. ordered.Where(f => f.Country.Length > 0)]));
        List<Facet> left = [];
        var additions = new List<(List<Member> Person, Member Member)>();
        foreach (Facet facet in ordered.Where(f => f.Country.Length == 0))
        {
            if (Choose(facet, persons) is { } chosen)
                additions.Add(chosen);
            else
                left.Add(facet);
        }

        foreach (var (person, member) in additions)
            person.Add(member);
        persons.AddRange(Join([.. left]));
        foreach (List<Member> person in persons)
            person.Sort((a, b) => string.CompareOrdinal(a.Facet.Key, b.Facet.Key));
        return persons;
    }

    private List<List<Member>> JoinSlips(List<List<Member>> persons)
    {
        var kept = new List<(List<Member> Members, int Documents)>();
        foreach (List<Member> person in persons.OrderByDescending(Documents).ThenBy(p => p[0].Facet.Key, StringComparer.Ordinal))
        {
            int documents = Documents(person);
            var fitting = kept.Where(k => k.Documents >= Many * documents).Select(k => (Kept: k, Member: Slip(person, documents, k.Members, k.Documents))).Where(f => f.Member is not null).ToList();
            if (fitting.Count == 1 || (fitting.Count > 1 && fitting[0].Kept.Documents >= Many * fitting.Skip(1).Sum(f => f.Kept.Documents)))
                fitting[0].Kept.Members.AddRange(person.Select(m => m.Facet == fitting[0].Member!.Facet ? fitting[0].Member! : m));
            else
                kept.Add((person, documents));
        }

        return [.. kept.Select(k => k.Members)];
    }

    private static int Documents(List<Member> person) => person.Sum(m => m.Facet.Documents);

    /// <returns>Of the person that few documents know the member that links it to the other; null where they are two.</returns>
    private Member? Slip(List<Member> few, int documents, List<Member> many, int manyDocuments)
    {
        var judged = few.SelectMany(f => many.Select(m => (Few: f, Many: m, Judgement: judge.JudgeSlip(f.Facet, documents, m.Facet, manyDocuments)))).ToList();
        if (judged.Any(j => j.Judgement.Block is not null))
            return null;
        var best = judged.MaxBy(j => j.Judgement.LogOdds);
        return best.Judgement.Probability >= Least ? Link(best.Few, best.Many.Facet, best.Judgement) : null;
    }

    private List<List<Member>> Join(Facet[] facets)
    {
        var pairs = new List<(int First, int Second, Judgement Judgement)>();
        var apart = new Dictionary<(int, int), bool>(); // and whether by their names alone
        for (int i = 0; i < facets.Length; i++)
        {
            for (int j = i + 1; j < facets.Length; j++)
            {
                Judgement judgement = judge.Judge(facets[i], facets[j]);
                if (judgement.Block is not null)
                    apart.Add((i, j), judgement.IsOtherName);
                else if (judgement.Probability >= Least)
                    pairs.Add((i, j, judgement));
            }
        }

        int[] groupOf = [.. Enumerable.Range(0, facets.Length)];
        List<List<int>> groups = [.. groupOf.Select(i => new List<int> { i })];
        var renamed = new HashSet<List<int>>(); // groups with two names, by an override
        Member[] members = [.. facets.Select(f => new Member(f, null, null))];
        foreach (var (first, second, judgement) in pairs.OrderByDescending(p => p.Judgement.IsForced).ThenByDescending(p => p.Judgement.LogOdds).ThenBy(p => p.First).ThenBy(p => p.Second))
        {
            List<int> one = groups[groupOf[first]], other = groups[groupOf[second]];
            bool mayDiffer = renamed.Contains(one) || renamed.Contains(other);
            if (one == other || (!judgement.IsForced && one.Any(a => other.Any(b => apart.TryGetValue((Math.Min(a, b), Math.Max(a, b)), out bool isByName) && !(isByName && mayDiffer)))))
                continue;
            // The smaller group joins: its members' confidence is that of the link.
            var (into, from, link) = one.Count >= other.Count ? (one, other, first) : (other, one, second);
            int moved = link == first ? second : first;
            foreach (int member in from)
                groupOf[member] = groupOf[into[0]];
            members[moved] = Link(members[moved], facets[link], judgement);
            into.AddRange(from);
            from.Clear();
            if (judgement.IsForced || mayDiffer)
                renamed.Add(into);
        }

        return [.. groups.Where(g => g.Count > 0).Select(g => g.Select(m => members[m]).ToList())];
    }

    /// <summary>A facet that links twice keeps the weaker link.</summary>
    private static Member Link(Member member, Facet to, Judgement judgement) =>
        member.Judgement is { } before && before.LogOdds <= judgement.LogOdds ? member : member with { JoinedTo = to, Judgement = judgement };

    private (List<Member> Person, Member Member)? Choose(Facet facet, List<List<Member>> persons)
    {
        var fitting = new List<(List<Member> Person, Facet To, Judgement Judgement)>();
        foreach (List<Member> person in persons)
        {
            (Facet To, Judgement Judgement)[] judged = [.. person.Select(m => (m.Facet, judge.Judge(facet, m.Facet)))];
            bool isForced = judged.Any(j => j.Judgement.IsForced);
            if (!isForced && judged.Any(j => j.Judgement.Block is not null))
                continue;
            var best = judged.OrderByDescending(j => j.Judgement.IsForced).ThenByDescending(j => j.Judgement.LogOdds).First();
            if (best.Judgement.Probability >= Least)
                fitting.Add((person, best.To, best.Judgement));
        }

        var order = fitting.OrderByDescending(f => f.Judgement.IsForced).ThenByDescending(f => f.Judgement.LogOdds).ToList();
        if (order.Count == 0)
            return null;
        if (order.Count > 1 && !order[0].Judgement.IsForced && order[0].Judgement.LogOdds - order[1].Judgement.LogOdds < Margin)
        {
            // Nearly as likely either: the one that by far the most documents know.
            order = [.. order.OrderByDescending(f => Documents(f.Person))];
            if (Documents(order[0].Person) < Many * order.Skip(1).Sum(f => Documents(f.Person)))
                return null;
        }

        return (order[0].Person, new Member(facet, order[0].To, order[0].Judgement));
    }
}

/// <summary>A facet of a person, and what it was joined to.</summary>
/// <param name="JoinedTo">Null where others joined it.</param>
internal sealed record Member(Facet Facet, Facet? JoinedTo, Judgement? Judgement)
{
    /// <summary>How likely it belongs to the person.</summary>
    public double Confidence => Judgement?.Probability ?? 1;
}
