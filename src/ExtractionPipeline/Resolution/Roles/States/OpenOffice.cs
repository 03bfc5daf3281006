namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>An office that the text names without its state, and what clues ask of it.</summary>
/// <param name="Said">The place that names it.</param>
/// <param name="StatesOfHolder">The states that the text names with other offices of its holder, each once.</param>
internal sealed record OpenOffice(RoleAssertion Said, IReadOnlyList<string> StatesOfHolder, Account Account)
{
    public RoleClass Class => Said.Class;

    public string? Home => Account.Home;

    /// <summary>The state of which the phrase says that it is not (`Ambassador to A`).</summary>
    public string? NotOf => Said.Role["not-of"];

    public bool IsOfPrincipal => Said.Person == Account.Principal;

    /// <summary>The publisher's, or a state's by its phrase: it may be of the publisher's state without being said to.</summary>
    public bool CanBeOfHome => Class.IsOfHome() || Said.Role["state"] is not null;

    public bool IsHeldIn(string state) => Account.Holders.IsHeld(Said, state);

    public bool IsTakenIn(string state) => Account.Holders.IsTaken(Said, state);

    /// <summary>The foreigner's state: the only one named besides the publisher's, else that of two named of which nobody else is an officer.</summary>
    public string? ForeignState => Account.OnlyStateBut(Home, Home) ?? OfNobodyElse();

    /// <summary>Two who meet are mostly of two states: the encounter's other side is an officer of this one.</summary>
    public bool MeetsOfficerOf(string state) =>
        Account.Scenes.IsMet(Said) is not null && Account.Holders.Beside(Said, state).Any(a => a.Class != RoleClass.Ambassador);

    /// <summary>Who received the office's holder, or came to see him, is an officer of this state.</summary>
    public bool IsMetByOfficerOf(string state) => Account.Scenes.IsMet(Said) == true
        && Account.Holders.Beside(Said, state).Any(a => a.Class != RoleClass.Ambassador && Account.Scenes.IsMet(a) != true);

    /// <summary>The same of any sentence that names an office of the holder.</summary>
    public bool IsOppositeOf(string state) => Account.Holders.All.Any(a => a.Person == Said.Person
        && (Account.Scenes.IsMet(a) == true || Account.Scenes.LedBy(a) is not null) && Account.Holders.Beside(a, state).Any(o => o.Class != RoleClass.Ambassador));

    /// <summary>
    /// One who stands in a list behind a foreign officer, or is named in full beside whom the account is about, is mostly not of the publisher's
    /// state, unless the latter is the foreigner.
    /// </summary>
    /// <param name="foreign"><see cref="ForeignState"/>, which costs a search.</param>
    public bool IsForeigners(string? foreign) =>
        (Said.StateBefore is { } before && before != Home) || (foreign is not null && IsBesidePrincipal() && !IsFirstOfTwo() && !IsTakenIn(foreign)
            && !Account.Holders.All.Any(a => a.Person == Account.Principal && a.Country == foreign));

    private bool IsBesidePrincipal() => Account is { Principal: not null, Publisher: { SendingState: null } publisher } && Home != publisher.LanguageState
        && Class.IsSole() && !Said.IsOfSingleName && !IsOfPrincipal
        && (!publisher.IsGuessed || Account.Scenes.IsMet(Said) is not null) && !Account.Scenes.IsPresent(Said);

    /// <summary>`The two presidents, President N and President M`: the publisher's own comes first.</summary>
    private bool IsFirstOfTwo() => Account.Holders.All.Any(a => a.Person != Said.Person && a.Class == Class && a.Country is null
        && a.Sentence == Said.Sentence && a.Evidence.Start > Said.Evidence.Start);

    /// <summary>`President N spoke with President M of A … the support of B`.</summary>
    private string? OfNobodyElse() =>
        Home is null && Account.States.Length == 2 && Account.States.Any(IsHeldIn)
        && Account.States.Where(s => !Account.Holders.All.Any(a => a.Country == s && a.Person != Said.Person)).ToList() is [var left] ? left : null;
}
