namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Where nothing names the publisher, who receives guests is of the state where he does.</summary>
internal sealed class HostAtHome : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        (office.Home is null || office.Account.Publisher.IsGuessed) && office.Class.IsOfHome() && office.Class != RoleClass.Ambassador
        && office.Account.Scenes.HostedIn(office.Said) is { } state && state != office.NotOf && !office.IsHeldIn(state) && !office.MeetsOfficerOf(state) ? state : null;
}
