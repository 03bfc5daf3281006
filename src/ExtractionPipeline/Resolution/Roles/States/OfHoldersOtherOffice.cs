namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Another office of the same person is told with one state.</summary>
internal sealed class OfHoldersOtherOffice : IStateClue
{
    public StateAnswer Of(OpenOffice office) => office.StatesOfHolder switch
    {
        [var only] => only,
        [] when office.CanBeOfHome && !RoleOrganization.IsNamed(office.Said) => null,
        _ => StateAnswer.Doubt,
    };
}
