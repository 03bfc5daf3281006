namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Where nothing tells the publisher, a spokesman or an aide serves whom the account is about (`President N of A spoke with M. The spokesman K said …`).</summary>
internal sealed class SpokesmanOfPrincipal : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office is { Home: null, Class: RoleClass.Spokesperson or RoleClass.PresidentialAide, Account.Principal: { } principal } ? office.Account.Holders.StateOf(principal, ofHome: true) : null;
}
