using System.Collections.Immutable;
using ExtractionPipeline.Resolution.Roles.States;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Takes back states that were concluded for several holders of an office that one person holds: at most one can be right, and nothing tells which.</summary>
internal static class SoleHolders
{
    /// <param name="roles">Of each person.</param>
    public static ImmutableArray<ImmutableArray<RoleFact>> Settle(ImmutableArray<ImmutableArray<RoleFact>> roles)
    {
        var settled = roles.ToBuilder();
        for (int person = 0; person < roles.Length; person++)
        {
            foreach (var fact in roles[person])
            {
                if (IsOfOne(fact) && !fact.IsStateSure && IsHeldByAnother(fact, person, roles))
                    settled[person] = settled[person].Replace(fact, fact with { Country = null, Confidence = StateClues.Nothing.Confidence, StateClue = null });
            }
        }

        return settled.ToImmutable();
    }

    private static bool IsHeldByAnother(RoleFact fact, int person, ImmutableArray<ImmutableArray<RoleFact>> roles)
    {
        for (int other = 0; other < roles.Length; other++)
        {
            foreach (var held in roles[other])
            {
                if (other != person && IsOfOne(held) && held.Class == fact.Class && held.Country == fact.Country)
                    return true;
            }
        }

        return false;
    }

    private static bool IsOfOne(RoleFact fact) =>
        fact is { Status: RoleStatus.Current, Country: not null } && fact.Class.IsSole();
}
