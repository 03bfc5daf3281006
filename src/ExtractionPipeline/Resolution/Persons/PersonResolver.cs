using System.Collections.Immutable;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>Decides which mentions of a document name the same person.</summary>
/// <remarks>
/// Full names first: the same parts in any order, spelling variants and initials included, are one person. A surname alone is the last full
/// name before it that has this surname, or the first after it. Two full names that differ in a given name stay two persons.
/// </remarks>
public sealed class PersonResolver(NameParticles particles)
{
    /// <param name="mentions">The persons of a document with their names in base form, in text order.</param>
    /// <returns>One cluster for each person, in order of first mention.</returns>
    public ImmutableArray<PersonCluster> Resolve(IReadOnlyList<(Mention Mention, string BaseForm)> mentions)
    {
        var known = new Dictionary<string, PersonName>(StringComparer.Ordinal);
        var names = new PersonName[mentions.Count];
        for (int i = 0; i < names.Length; i++)
        {
            if (!known.TryGetValue(mentions[i].BaseForm, out names[i]!))
                known.Add(mentions[i].BaseForm, names[i] = PersonName.Of(mentions[i].BaseForm, particles));
        }

        var owner = new PersonCluster?[names.Length];
        List<PersonCluster> full = [], single = [];
        foreach (int i in Enumerable.Range(0, names.Length).Where(i => !names[i].IsSingle).OrderByDescending(i => names[i].Written))
            owner[i] = SameIn(full, names[i]);
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].IsSingle)
                owner[i] = OwnerOfSingle(i, names, owner, single);
        }

        JoinAddressed(names, owner);
        return Number(mentions, names, owner);
    }

    /// <returns>The first cluster with the same name; a new one where there is none.</returns>
    private static PersonCluster SameIn(List<PersonCluster> clusters, PersonName name)
    {
        foreach (var cluster in clusters)
        {
            if (cluster.Name.Compare(name) == NameMatch.Same)
                return cluster;
        }

        clusters.Add(new PersonCluster(0, name));
        return clusters[^1];
    }

    /// <summary>
    /// Who is addressed by given and father's name (`Олег Петрович`) is the one person of that given name whom the document named in full before. One
    /// whom it introduces so, or names by the second word alone, has a surname of that form (`Михаил Янкович`).
    /// </summary>
    private static void JoinAddressed(PersonName[] names, PersonCluster?[] owner)
    {
        if (!Array.Exists(names, n => n.IsAddress))
            return;
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
        int other = NearestFull(at, names, NameMatch.BySurname);
        if (other < 0)
            other = NearestFull(at, names, NameMatch.ByOtherPart);
        return other < 0 ? SameIn(single, names[at]) : owner[other]!;
    }

    /// <returns>The nearest full name before that fits so, else the nearest behind, else -1.</returns>
    private static int NearestFull(int at, PersonName[] names, NameMatch wanted)
    {
        for (int i = at - 1; i >= 0; i--)
        {
            if (!names[i].IsSingle && names[at].Compare(names[i]) == wanted)
                return i;
        }

        for (int i = at + 1; i < names.Length; i++)
        {
            if (!names[i].IsSingle && names[at].Compare(names[i]) == wanted)
                return i;
        }

        return -1;
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
