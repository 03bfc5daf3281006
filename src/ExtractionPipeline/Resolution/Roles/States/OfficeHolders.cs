using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Tells who is said to hold which office of which state.</summary>
/// <param name="all">What the whole document says, in text order.</param>
internal sealed class OfficeHolders(ImmutableArray<RoleAssertion> all)
{
    public ImmutableArray<RoleAssertion> All => all;

    /// <summary>True where another is said to hold the office, of which there is one, of this state.</summary>
    public bool IsHeld(RoleAssertion office, string state)
    {
        if (!office.Class.IsSole())
            return false;
        foreach (var other in all)
        {
            if (IsRival(other, office) && other.Country == state)
                return true;
        }

        return false;
    }

    /// <summary>The same, or where another comes before with the office and no state, and so has it.</summary>
    public bool IsTaken(RoleAssertion office, string state)
    {
        if (!office.Class.IsSole())
            return false;
        foreach (var other in all)
        {
            if (IsRival(other, office) && (other.Country == state || (other.Country is null && other.Evidence.Start < office.Evidence.Start && !HasState(other.Person))))
                return true;
        }

        return false;
    }

    /// <returns>What the same sentence says of other officers of a state.</returns>
    public IEnumerable<RoleAssertion> Beside(RoleAssertion office, string state)
    {
        foreach (var other in all)
        {
            if (other.Sentence == office.Sentence && other.Person != office.Person && other.Country == state)
                yield return other;
        }
    }

    /// <summary>The state that the text names with an office of a person.</summary>
    /// <param name="ofHome">Only offices that a text names without a state where they are the publisher's count.</param>
    public string? StateOf(int person, bool ofHome = false)
    {
        foreach (var said in all)
        {
            if (said.Person == person && said.Country is not null && (!ofHome || said.Class.IsOfHome()))
                return said.Country;
        }

        return null;
    }

    private bool HasState(int person) => StateOf(person) is not null;

    private static bool IsRival(RoleAssertion other, RoleAssertion office) =>
        other.Class == office.Class && other.Person != office.Person && other.Status == RoleStatus.Current;
}
