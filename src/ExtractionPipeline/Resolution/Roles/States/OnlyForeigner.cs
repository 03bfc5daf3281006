namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>The only other state that the text names; not for an aide or a spokesperson, who is mostly the publisher's, nor for who receives its officers.</summary>
internal sealed class OnlyForeigner : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office.Class is not (RoleClass.PresidentialAide or RoleClass.Spokesperson) && office.ForeignState is { } foreign
        && foreign != office.NotOf && !office.IsHeldIn(foreign) && !IsHost(office, foreign) && !office.IsOppositeOf(foreign) && !IsOfAnotherGuest(office, foreign) ? foreign : null;

    /// <summary>Who is met apart from an officer of the state is mostly of another.</summary>
    private static bool IsOfAnotherGuest(OpenOffice office, string foreign) =>
        office.Account.Publisher.LanguageState is null && office.Class.IsSole() && office.Account.Scenes.IsMet(office.Said) == true
        && office.Account.Holders.All.Any(a => a.Country == foreign && a.Person != office.Said.Person && a.Class != RoleClass.Ambassador && a.Sentence != office.Said.Sentence && office.Account.Scenes.IsMet(a) == true);

    private static bool IsHost(OpenOffice office, string foreign) =>
        office.Account.Scenes.IsMet(office.Said) != true && office.Account.Holders.Beside(office.Said, foreign).Any(a => a.Evidence.Start > office.Said.Evidence.Start);
}
