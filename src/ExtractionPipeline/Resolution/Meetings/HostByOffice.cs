using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Tells from the offices of those who met who was at home: an envoy is abroad, a mayor is not.</summary>
/// <param name="roles">The roles of each person.</param>
internal sealed class HostByOffice(ImmutableArray<ImmutableArray<RoleFact>> roles)
{
    public string? StateOf(int person) => roles[person].Select(r => r.Country).FirstOrDefault(c => c is not null);

    /// <param name="home">The publisher's state, that of officers without one beside envoys.</param>
    /// <returns>Null where the offices do not tell.</returns>
    public string? Of(ImmutableArray<int> persons, string? home)
    {
        var states = persons.Select(StateOf).OfType<string>().Distinct().ToList();
        if (states.Count == 1 && states[0] != home && persons.Any(p => StateOf(p) is null) && persons.All(p => StateOf(p) is null == !IsEnvoy(p)))
            return home;
        if (states.Count != 2)
            return null;
        var hosts = states.Where(s => IsAtHome(persons.Where(p => StateOf(p) == s), persons.Where(p => StateOf(p) != s))).ToList();
        return hosts.Count == 1 ? hosts[0] : null;
    }

    /// <summary>One who speaks for an organization, or is accredited to one, meets where it sits.</summary>
    public bool IsOfOrganization(int person) => roles[person].Any(r => r.Status == RoleStatus.Current
        && (r.Class is RoleClass.HeadOfInternationalOrganization or RoleClass.OfficialOfInternationalOrganization || (r.Class == RoleClass.Ambassador && r.Organization is not null)));

    private bool IsAtHome(IEnumerable<int> own, IEnumerable<int> others)
    {
        bool isMayor = own.Any(p => Holds(p, RoleClass.HeadOfRegionOrCity)) && !others.Any(p => Holds(p, RoleClass.HeadOfRegionOrCity));
        bool isBesideEnvoys = !own.Any(IsEnvoy) && (others.All(p => StateOf(p) is null || IsEnvoy(p)) || others.Any(IsEnvoy));
        return isMayor || isBesideEnvoys;
    }

    /// <summary>An ambassador to a state; representatives at organizations meet wherever those sit.</summary>
    public bool IsEnvoy(int person) => roles[person].Any(r => r is { Class: RoleClass.Ambassador, Organization: null, Status: RoleStatus.Current, Country: not null });

    private bool Holds(int person, RoleClass office) => roles[person].Any(r => r.Class == office && r.Status == RoleStatus.Current);
}
