using System.Collections.Immutable;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>Decides which mentions of a document name the same person.</summary>
/// <remarks>
/// Full names first: the same parts in any order, spelling variants and initials included, are one person. A surname alone is the last full
/// name before it that has this surname, or the first after it. Two full names that differ in a given name stay two persons.
/// </remarks>
public static class PersonResolver
{
    /// <param name="mentions">The persons of a document with their names in base form, in text order.</param>
    /// <returns>One cluster for each person, in order of first mention.</returns>
    public static ImmutableArray<PersonCluster> Resolve(IReadOnlyList<(Mention Mention, string BaseForm)> mentions)
    {
        var known = new Dictionary<string, PersonName>(StringComparer.Ordinal);
        var names = new PersonName[mentions.Count];
        for (int i = 0; i < names.Length; i++)
        {
            if (!known.TryGetValue(mentions[i].BaseForm, out names[i]!))
                known.Add(mentions[i].BaseForm, names[i] = PersonName.Of(mentions[i].BaseForm));
        }

        var full = new List<PersonCluster>();
        var owner = new PersonCluster?[mentions.Count];
        foreach (int i in Enumerable.Range(0, names.Length).Where(i => !names[i].IsSingle).OrderByDescending(i => names[i].Parts.Count(p => p.Length > 1)))
        {
            var cluster = full.FirstOrDefault(c => c.Name.Compare(names[i]) == NameMatch.Same);
            if (cluster is null)
                full.Add(cluster = new PersonCluster(0, names[i]));
            owner[i] = cluster;
        }

        var single = new List<PersonCluster>();
        foreach (int i in Enumerable.Range(0, names.Length).Where(i => names[i].IsSingle))
            owner[i] = OwnerOfSingle(i, names, owner, single);
        JoinAddressed(names, owner);
        return Number(mentions, names, owner);
    }

    /// <summary>
    /// Who is addressed by given and father's name (`Олег Петрович`) is the one person of that given name whom the document named in full before. One
    /// whom it introduces so, or names by the second word alone, has a surname of that form (`Михаил Янкович`).
    /// </summary>
    private static void JoinAddressed(PersonName[] names, PersonCluster?[] owner)
    {
        foreach (var addressed in names.Where(n => n.IsAddress).DistinctBy(n => n.Text).ToList())
        {
            var cluster = owner[Array.IndexOf(names, addressed)];
            if (!Enumerable.Range(0, names.Length).Where(i => owner[i] == cluster).All(i => names[i].IsAddress))
                continue;
            if (names.Any(n => n.IsSingle && n.Last == addressed.Last))
                continue;
            var namesakes = Enumerable.Range(0, names.Length)
                .Where(i => owner[i] != cluster && !names[i].IsSingle && !names[i].HasFathersName && names[i].Parts[0] == addressed.Parts[0])
                .Select(i => owner[i])
                .Distinct()
                .ToList();
            bool isIntroduced = namesakes.Count == 1 && Array.IndexOf(owner, namesakes[0]) < Array.IndexOf(names, addressed);
            if (!isIntroduced)
                continue;
            var only = namesakes[0];
            for (int i = 0; i < owner.Length; i++)
                owner[i] = owner[i] == cluster ? only : owner[i];
        }
    }

    private static PersonCluster OwnerOfSingle(int at, PersonName[] names, PersonCluster?[] owner, List<PersonCluster> single)
    {
        foreach (var wanted in new[] { NameMatch.BySurname, NameMatch.ByOtherPart })
        {
            // The nearest full name before, else the nearest behind.
            var order = Enumerable.Range(0, at).Reverse().Concat(Enumerable.Range(at + 1, names.Length - at - 1));
            foreach (int other in order)
            {
                if (!names[other].IsSingle && names[at].Compare(names[other]) == wanted)
                    return owner[other]!;
            }
        }

        var cluster = single.FirstOrDefault(c => c.Name.Compare(names[at]) == NameMatch.Same);
        if (cluster is null)
            single.Add(cluster = new PersonCluster(0, names[at]));
        return cluster;
    }

    private static ImmutableArray<PersonCluster> Number(IReadOnlyList<(Mention Mention, string BaseForm)> mentions, PersonName[] names, PersonCluster?[] owner)
    {
        var numbered = new Dictionary<PersonCluster, PersonCluster>();
        for (int i = 0; i < mentions.Count; i++)
        {
            if (!numbered.TryGetValue(owner[i]!, out var cluster))
                numbered.Add(owner[i]!, cluster = new PersonCluster(numbered.Count, names[i]));
            cluster.Add(mentions[i].Mention, names[i]);
        }

        return [.. numbered.Values.OrderBy(c => c.Id)];
    }
}
