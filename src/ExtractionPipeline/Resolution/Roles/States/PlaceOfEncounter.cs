namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>`In Oslo, the Greek minister N met Prime Minister M`: M is of the state where they met, of which no other officer near is.</summary>
internal sealed class PlaceOfEncounter : IStateClue
{
    public StateAnswer Of(OpenOffice office) =>
        office.Class.IsOfHome() && CanBeOfPlace(office) && PlaceOf(office) is { } place && place != office.NotOf && AreAllOfOthers(office, place) ? place : null;

    /// <summary>Where the sentence tells no encounter, an office that one holds at a time is sooner the publisher's.</summary>
    /// <remarks>An ambassador is of another state than the one where he serves.</remarks>
    private static bool CanBeOfPlace(OpenOffice office) =>
        office.Class != RoleClass.Ambassador && (office.Account.Scenes.IsMet(office.Said) ?? (office.Home is null || !office.Class.IsSole()));

    /// <summary>The one state that the sentence names as where it plays, not as of which it speaks.</summary>
    private static string? PlaceOf(OpenOffice office)
    {
        var text = office.Account.Text;
        return text.Sentences[office.Said.Sentence]
            .TakeWhile(e => text.TypeName(e) != "Topic")
            .Where(e => text.TypeName(e) is "Location" or "VisitFrame")
            .SelectMany(e => e.SelfAndParts)
            .Where(e => e.Mention is not { } mention || !office.Account.Seats.Are(mention))
            .Select(e => e["country"])
            .OfType<string>()
            .Distinct()
            .ToList() is [var only] ? only : null;
    }

    /// <summary>Officers are named near, and of other states.</summary>
    private static bool AreAllOfOthers(OpenOffice office, string place)
    {
        bool any = false;
        foreach (var other in office.Account.Holders.All)
        {
            if (other.Person == office.Said.Person || Math.Abs(other.Sentence - office.Said.Sentence) > 1 || (other.Country ?? office.Account.Holders.StateOf(other.Person)) is not { } state)
                continue;
            if (state == place)
                return false;
            any = true;
        }

        return any;
    }
}
