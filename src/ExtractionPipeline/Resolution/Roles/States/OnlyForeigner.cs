namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>The only other state that the text names; not for an aide or a spokesperson, who is mostly the publisher's, nor for who receives its officers.</summary>
internal sealed class OnlyForeigner : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office.Class is not (RoleClass.PresidentialAide or RoleClass.Spokesperson) && office.ForeignState is { } foreign
        && foreign != office.NotOf && !office.IsHeldIn(foreign) && !IsHost(office, foreign) ? foreign : null;

    private static bool IsHost(OpenOffice office, string foreign) =>
        office.Account.Scenes.IsMet(office.Said) != true && office.Account.Holders.Beside(office.Said, foreign).Any(a => a.Evidence.Start > office.Said.Evidence.Start);
}
