namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>On the page of a mission abroad its ambassador and staff are of the state that sends it.</summary>
internal sealed class OfSendingState : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office.Account.Publisher.SendingState is { } sender && office.StatesOfHolder.Count == 0 && IsOfMission(office) && office.NotOf != sender ? sender : null;

    private static bool IsOfMission(OpenOffice office) => !RoleOrganization.IsNamed(office.Said)
        && (office.Class is RoleClass.Ambassador or RoleClass.Spokesperson || office.Said.Role["home"] is not null || office.Said.Role["mission"] is not null);
}
