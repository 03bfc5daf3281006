namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Whom somebody met is of the state where the account plays, where the page is known to be another's or that state's office is free.</summary>
internal sealed class SceneBesidePublisher : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office is { Home: not null, Said.IsOfSingleName: false, IsOfPrincipal: false } && office.Account.Scenes.Of(office.Said) is { } scene
        && (office.Class != RoleClass.Ambassador || scene == office.Home)
        && (scene != office.Home || !office.IsTakenIn(scene)) && scene != office.NotOf && !office.IsHeldIn(scene) && !office.IsMetByOfficerOf(scene) ? scene : null;
}
