namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Another sentence names the office with a state and without a name, and the person is the first who can hold it there.</summary>
internal sealed class TitledElsewhere : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office.Class.IsOfHome() && office.Account.Titles.Of(office.Said) is { } state && state != office.NotOf && !IsOfAnother(office.Said, state, office.Account.Holders) ? state : null;

    private static bool IsOfAnother(RoleAssertion said, string state, OfficeHolders holders)
    {
        foreach (var other in holders.All)
        {
            if (other.Person != said.Person && other.Class == said.Class && (other.Country == state || (other.Country is null && other.Evidence.Start < said.Evidence.Start)))
                return true;
        }

        return false;
    }
}
