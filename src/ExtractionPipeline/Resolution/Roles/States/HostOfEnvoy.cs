namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>`Minister N met with the Ambassador of A to B`: N is of the state to which the sentence's envoys are sent.</summary>
internal sealed class HostOfEnvoy : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office.Class.IsOfHome() && office.Class != RoleClass.Ambassador && HostOf(office) is { } host && host != office.NotOf && !office.IsHeldIn(host) ? host : null;

    private static string? HostOf(OpenOffice office)
    {
        string? only = null;
        foreach (var other in office.Account.Holders.All)
        {
            if (other.Class != RoleClass.Ambassador || other.Status != RoleStatus.Current || other.Sentence != office.Said.Sentence || other.Person == office.Said.Person || other.Role["not-of"] is not { } host || host == only)
                continue;
            if (only is not null)
                return null;
            only = host;
        }

        return only;
    }
}
