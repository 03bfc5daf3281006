namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>The publisher's own office, that nothing gives to a foreigner.</summary>
internal sealed class OfPublisher : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office.Home is { } home && office.NotOf != home && !office.IsTakenIn(home) && !office.IsForeigners(office.ForeignState) && !IsOpposite(office, home) ? home : null;

    /// <summary>
    /// `Prime Minister N spoke with the President of C`: N is hardly of the state that only the other's office is told with; nor, where the publisher is but guessed, whom an officer
    /// of that state meets.
    /// </summary>
    private static bool IsOpposite(OpenOffice office, string home) => office.Account.Publisher is { LanguageState: null } publisher && office.Class.IsSole() && !office.Said.IsOfSingleName
        && (office.Account.Scenes.LedBy(office.Said) is { } encounter
            ? office.Account.Holders.Beside(office.Said, home).Any(a => a.Class != RoleClass.Ambassador && encounter.Tokens.Contains(a.Evidence))
            : publisher.IsGuessed && office.MeetsOfficerOf(home));
}
