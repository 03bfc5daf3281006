using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>`the adviser to the Prime Minister`: of the state of the one prime minister whom the text names.</summary>
internal sealed class OfChiefByTitle : IStateClue
{
    public StateAnswer Of(OpenOffice office)
    {
        if (office.Said.Role["under"] is not { } chief || (office.Class != RoleClass.Other && office.Home is not null))
            return null;
        string? only = null;
        foreach (var other in office.Account.Holders.All)
        {
            if (other.Country is null || other.Country == only || SnakeCase.Of(other.Class) != chief)
                continue;
            if (only is not null)
                return null;
            only = other.Country;
        }

        return only;
    }
}
