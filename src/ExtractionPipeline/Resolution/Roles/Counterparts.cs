using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Gives `his Serbian counterpart N` the class of the other side's role.</summary>
internal static class Counterparts
{
    /// <param name="assertions">In text order.</param>
    /// <param name="personsIn">The persons whom a sentence names, in text order.</param>
    /// <param name="principal">Whom the account is about.</param>
    public static ImmutableArray<RoleAssertion> Resolve(ImmutableArray<RoleAssertion> assertions, Func<int, ImmutableArray<int>> personsIn, int? principal)
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
                ?? resolved.LastOrDefault(a => IsBefore(a) && a.Country is not null && assertion.Country is not null && a.Country != assertion.Country)
                ?? (assertion.Country is null ? resolved.FirstOrDefault(IsBefore) : resolved.LastOrDefault(IsBefore))
                ?? OfSubject(assertion)
                ?? assertions.FirstOrDefault(a => a.Person == principal && a.Person != assertion.Person && a.Status == RoleStatus.Current && !a.IsCounterpart && !a.IsShort && a.Class != RoleClass.Other)
                ?? resolved.LastOrDefault(a => a.Person != assertion.Person && a.Status == RoleStatus.Current && !a.IsCounterpart)
                ?? assertions.FirstOrDefault(a => a.Person != assertion.Person && !a.IsCounterpart);
            if (other is not null)
                resolved.Add(assertion.WithClass(other.Class));
            // `The Minister of A met President N and his counterpart of B, M`: the minister's counterpart, for N may be of B.
            bool IsBefore(RoleAssertion a) => a.Person != assertion.Person && a.Sentence == assertion.Sentence && !a.IsCounterpart;
        }

        return resolved.ToImmutable();

        // `N held talks with his Serbian counterpart M`, `He held talks with …`: the sentence, or the one before, names N without an office.
        RoleAssertion? OfSubject(RoleAssertion assertion) => Enumerable.Range(0, 2)
            .Select(back => assertion.Sentence - back)
            .Where(sentence => sentence >= 0)
            .SelectMany(sentence => personsIn(sentence))
            .Where(person => person != assertion.Person)
            .Select(person => assertions.Where(a => a.Person == person && a.Status == RoleStatus.Current && !a.IsCounterpart && a.Class != RoleClass.Other && a.Country != assertion.Country).OrderBy(a => a.IsShort).FirstOrDefault())
            .FirstOrDefault(a => a is not null);
    }
}
