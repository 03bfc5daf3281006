using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>The clues to a state in the order in which they are asked, each with the confidence of what it tells.</summary>
/// <remarks>
/// A confidence is the share of roles that were right in person, class and state on the development documents of gold-annotations and 88 real
/// releases, less five points: texts that no rule was written on come out so much worse, and more. Behind a clue stands how many of the states that
/// it told on the development documents, and the sound of the name let stand, were right in November 2026 (`measure states --gold gold-annotations/development`); a clue
/// without figures told none. A confidence does not rank: <see cref="IStateClue.IsSure"/> does.
/// </remarks>
internal static class StateClues
{
    /// <summary>The state stands in the phrase.</summary>
    public const double Named = 0.9;

    /// <summary>The office stands alone, and that the person holds it is concluded: at most so much.</summary>
    public const double Concluded = 0.6;

    /// <summary>The state sounds likelier than any other candidate's to be that of the holder's name (339 of 342 right).</summary>
    public const double Supported = 0.85;

    /// <summary>Another candidate sounds much likelier, but two share its names (6 of 35).</summary>
    public const double Contradicted = 0.3;

    /// <summary>No clue told it, or it sounds much likelier than what a clue told (55 of 70).</summary>
    public const double Heard = 0.7;

    /// <summary>The office is held for no state.</summary>
    public static readonly StateFinding ForNone = new(null, 0.8, null);

    /// <summary>An office of a state that is left without one is half a fact.</summary>
    public static readonly StateFinding Nothing = new(null, 0.15, null);

    public static readonly ImmutableArray<(IStateClue Clue, double Confidence)> InOrder =
    [
        (new OfSendingState(), 0.6), // 3 of 3
        (new OfAmbassadorBefore(), 0.6), // 1 of 1
        (new OursOfPublisher(), 0.45), // 2 of 4, yet it goes before what is concluded
        (new OursOfLanguage(), 0.6),
        (new OfChiefByTitle(), 0.6), // 2 of 3
        (new OfChiefByName(), 0.6),
        (new OfHoldersOtherOffice(), 0.6), // 4 of 4
        (new UsualOfTitle(), 0.6), // 3 of 3
        (new MostlyOfTitle(), 0.6),
        (new PrincipalOfLanguage(), 0.6),
        (new OppositeForeigner(), 0.6), // 1 of 1
        (new TitledElsewhere(), 0.6), // 6 of 6
        (new PlaceOfEncounter(), 0.6), // 3 of 4
        (new HostOfEnvoy(), 0.6), // 3 of 3
        (new EnvoyAtHome(), 0.6), // 4 of 4
        (new HostAtHome(), 0.6),
        (new StateOfList(), 0.6),
        (new SceneBesidePublisher(), 0.65), // 16 of 17
        (new OfPublisher(), 0.6), // 134 of 144
        (new SpokesmanOfPrincipal(), 0.65),
        (new SceneOfNobody(), 0.65),
        (new OfBodiesNamed(), 0.65), // 1 of 1
        (new OnlyForeigner(), 0.65), // 5 of 6
    ];
}
