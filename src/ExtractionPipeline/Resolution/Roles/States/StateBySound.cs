namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Weighs the state that a clue tells of an office against the sound of its holder's name: in a release of A on talks with B, `Minister Nguyen` is B's where B is Viet Nam.</summary>
/// <remarks>
/// The thresholds are differences of natural logarithms of probabilities, chosen in sight of the development documents of gold-annotations (of 47 roles with a wrong
/// state, or none, 32 are left) and of 505 real releases (of 105, 72), around which the figures are flat. Candidates are the states that the document names, but for those whose one office another holds.
/// </remarks>
internal static class StateBySound
{
    /// <summary>So much likelier than any other candidate, a state is taken where no clue tells one.</summary>
    private const double Clear = 1;

    /// <summary>So much likelier than what a clue told, it is taken instead.</summary>
    private const double Opposed = 4.5;

    /// <summary>The only candidate may be so much less likely than the likeliest state of the world, any candidate so much.</summary>
    private const double Near = 2, Far = 4;

    /// <param name="told">By the first clue that tells.</param>
    public static StateFinding Weigh(OpenOffice office, StateFinding told)
    {
        var origin = office.Account.OriginOf(office.Said.Person);
        double? heard = told.State is null ? null : origin.Of(told.State);
        if (told.State is not null && heard is null)
            return told;
        var (state, likely, next) = Likeliest(office);
        if (told.State is null)
            return state is not null && IsFree(office, state) && IsClear(office, state, likely, next, origin.Surest) ? new StateFinding(state, StateClues.Heard, nameof(StateBySound)) : told;
        if (state is not null && state != told.State && likely > heard + Opposed && likely > origin.Surest - Far)
            return new StateFinding(state, StateClues.Heard, nameof(StateBySound));
        return told with { Confidence = heard > (next ?? likely) + Clear ? StateClues.Supported : heard < likely - Opposed ? StateClues.Contradicted : told.Confidence };
    }

    /// <summary>Nothing speaks against it but that no clue tells it: two who meet are mostly of two states.</summary>
    private static bool IsFree(OpenOffice office, string state) => office.CanBeOfHome && !office.IsOppositeOf(state);

    private static bool IsClear(OpenOffice office, string state, double likely, double? next, double surest) =>
        next is null ? office.Account.States.Contains(state) && likely > surest - Near : likely > Math.Max(next.Value + Clear, surest - Far);

    /// <returns>The state that the name sounds most like, null where two share its names, with its logarithm and that of the next.</returns>
    private static (string? State, double Likely, double? Next) Likeliest(OpenOffice office)
    {
        var origin = office.Account.OriginOf(office.Said.Person);
        string? best = null;
        double likely = double.NegativeInfinity;
        double? next = null;
        foreach (string state in office.Account.Candidates)
        {
            if (state == office.NotOf || office.IsHeldIn(state) || office.Account.Travels.Lead(office.Said.Person, state) || origin.Of(state) is not { } heard)
                continue;
            if (heard > likely)
                (best, likely, next) = (state, heard, best is null ? null : likely);
            else if (heard == likely)
                best = null;
            else if (!(next >= heard))
                next = heard;
        }

        return (best, likely, next);
    }
}
