namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Where nothing tells the publisher, who is met where the account plays is sooner of that state than of the only one named.</summary>
internal sealed class SceneOfNobody : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office is { Home: null, IsOfPrincipal: false } && office.Class.IsSole() && office.Account.Scenes.Of(office.Said) is { } scene
        && scene != office.NotOf && !office.IsHeldIn(scene) && !office.IsMetByOfficerOf(scene) ? scene : null;
}
