namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Where nothing tells the publisher: the one state whose bodies the text names.</summary>
internal sealed class OfBodiesNamed : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office is { Home: null, Account.Publisher.StateOfBodies: { } state } && office.NotOf != state && (!office.Class.IsSole() || !office.Said.IsOfSingleName)
        && !office.MeetsOfficerOf(state) && !office.IsTakenIn(state) && !office.IsForeigners(office.ForeignState) ? state : null;
}
