namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Whom the account is about, where it names no state, is of the one whose press writes the language.</summary>
internal sealed class PrincipalOfLanguage : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office is { Home: null, Account: { Publisher.LanguageState: { } own, States.IsEmpty: true }, IsOfPrincipal: true } && office.Class.IsOfHome() && !office.IsTakenIn(own) ? own : null;
}
