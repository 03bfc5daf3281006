namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>`N's special envoy M`: of N's state.</summary>
internal sealed class OfChiefByName : IStateClue
{
    public StateAnswer Of(OpenOffice office)
    {
        if (office.Said.Chief is { } chief && office.Class.IsServing() && office.Account.Holders.StateOf(chief, ofHome: true) is { } theirs)
            return theirs;
        // Other offices that are not said to be of a state are left without.
        return office.Class is RoleClass.Other && office.Said.Role["state"] is null ? StateAnswer.Doubt : null;
    }
}
