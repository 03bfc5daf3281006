namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>`The Ambassador of A came. Deputy Head of Mission N was with her.`</summary>
internal sealed class OfAmbassadorBefore : IStateClue
{
    /// <summary>A mission's staff are named at most so many sentences behind its ambassador.</summary>
    private const int Reach = 3;

    public StateAnswer Of(OpenOffice office)
    {
        if (office.Said.Role["mission"] is null)
            return null;
        string? sender = null;
        foreach (var other in office.Account.Holders.All)
        {
            if (other is { Class: RoleClass.Ambassador, Country: { } state } && other.Evidence.Start < office.Said.Evidence.Start && other.Sentence >= office.Said.Sentence - Reach)
                sender = state;
        }

        return sender;
    }
}
