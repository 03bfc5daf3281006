namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Finds the state of an office that the text names without it: by the first clue that tells, and by the sound of the holder's name.</summary>
internal sealed class StateFinder(Account account)
{
    /// <param name="statesOfHolder">The states that the text names with other offices of its holder, each once.</param>
    public StateFinding Find(RoleAssertion said, IReadOnlyList<string> statesOfHolder)
    {
        var office = new OpenOffice(said, statesOfHolder, account);
        return StateBySound.Weigh(office, Told(office));
    }

    private StateFinding Told(OpenOffice office)
    {
        foreach (var (clue, confidence) in StateClues.InOrder)
        {
            var answer = clue.Of(office);
            if (answer.State is { } state)
                return IsVisited(office, state) ? StateClues.Nothing : new StateFinding(state, confidence, clue.GetType().Name) { IsSure = clue.IsSure };
            if (answer.IsDoubt)
                break;
        }

        return StateClues.Nothing;
    }

    /// <summary>An office is hardly of the state that its holder visits, unless the text says so or it is the publisher's.</summary>
    private bool IsVisited(OpenOffice office, string state) =>
        (state != account.Home || account.Publisher.IsGuessed) && !office.StatesOfHolder.Contains(state) && account.Travels.Lead(office.Said.Person, state);
}
