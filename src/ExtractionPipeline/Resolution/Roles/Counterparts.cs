using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Gives `his Serbian counterpart N` the class of the other side's role.</summary>
internal static class Counterparts
{
    /// <param name="assertions">In text order.</param>
    public static ImmutableArray<RoleAssertion> Resolve(ImmutableArray<RoleAssertion> assertions)
    {
        var resolved = ImmutableArray.CreateBuilder<RoleAssertion>(assertions.Length);
        foreach (var assertion in assertions)
        {
            if (!assertion.IsCounterpart)
            {
                resolved.Add(assertion);
                continue;
            }

            // The other side is named before, mostly in the same sentence; in `met with his counterpart N`, N's own roles do not count.
            var other = resolved.LastOrDefault(a => a.Person == assertion.Person && a.IsCounterpart && a.Country == assertion.Country)
                ?? resolved.LastOrDefault(a => a.Person != assertion.Person && a.Sentence == assertion.Sentence && !a.IsCounterpart)
                ?? resolved.LastOrDefault(a => a.Person != assertion.Person && a.Status == RoleStatus.Current && !a.IsCounterpart)
                ?? assertions.FirstOrDefault(a => a.Person != assertion.Person && !a.IsCounterpart);
            if (other is not null)
                resolved.Add(assertion.WithClass(other.Class));
        }

        return resolved.ToImmutable();
    }
}
