using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Takes back states that were concluded for several holders of an office that one person holds: at most one can be right, and nothing tells which.</summary>
internal static class SoleHolders
{
    private static readonly HashSet<RoleClass> Single = [RoleClass.HeadOfState, RoleClass.HeadOfGovernment, RoleClass.ForeignMinister];

    /// <param name="roles">Of each person.</param>
    public static ImmutableArray<ImmutableArray<RoleFact>> Settle(ImmutableArray<ImmutableArray<RoleFact>> roles)
    {
        var contested = roles
            .SelectMany(facts => facts.Where(IsOfOne).Select(f => (f.Class, f.Country)).Distinct())
            .CountBy(office => office)
            .Where(office => office.Value > 1)
            .Select(office => office.Key)
            .ToHashSet();
        return contested.Count == 0 ? roles : [.. roles.Select(facts => facts.Select(f => IsOfOne(f) && contested.Contains((f.Class, f.Country)) && f.Confidence < RoleMerger.NamedConfidence
            ? f with { Country = null, Confidence = RoleMerger.UnknownConfidence }
            : f).ToImmutableArray())];
    }

    private static bool IsOfOne(RoleFact fact) => Single.Contains(fact.Class) && fact.Status == RoleStatus.Current && fact.Country is not null;
}
