namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>Who meets an officer of the only other state is of the one whose press writes the language.</summary>
internal sealed class OppositeForeigner : IStateClue
{
    public StateAnswer Of(OpenOffice office)
    {
        if (office.Account.Publisher is not { LanguageState: { } own } publisher || !office.Class.IsOfHome())
            return null;
        bool isOfOwnPress = office.Home is null || office.Home == own;
        if (!isOfOwnPress && !publisher.IsGuessed)
            return null;
        string? other = isOfOwnPress ? office.Account.OnlyStateBut(office.Home, own) : office.Home;
        return other is not null && office.MeetsOfficerOf(other) && office.NotOf != own && office.Said.StateBefore != other && !office.IsTakenIn(own) ? own : null;
    }
}
