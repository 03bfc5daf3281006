namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>A title that mostly one state uses (feature `usual`), where no page tells another.</summary>
internal sealed class MostlyOfTitle : IStateClue
{
    public StateAnswer Of(OpenOffice office) => (office.Home is null || office.Account.Publisher.IsGuessed) && office.Said.Role["usual"] is { } usual && !MayBeOfAnother(office, usual) ? usual : null;

    /// <summary>The text names a state in which the title is another office (feature `where`), and not the usual one.</summary>
    private static bool MayBeOfAnother(OpenOffice office, string usual) => office.Said.Role["where"] is { } where && !office.Account.States.Contains(usual)
        && office.Account.States.Any(s => where.Contains(s, StringComparison.Ordinal));
}
