namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Where the account plays at the publisher's, an ambassador is a foreign one: of the first other state that officers are named of.</summary>
internal sealed class EnvoyAtHome : IStateClue
{
    public StateAnswer Of(OpenOffice office)
    {
        if (office.Class != RoleClass.Ambassador || office.Home is null || !office.Account.Publisher.PlaysAtHome)
            return null;
        foreach (var other in office.Account.Holders.All)
        {
            if (other.Country is { } state && state != office.Home)
                return state;
        }

        return null;
    }
}
