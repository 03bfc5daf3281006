using ExtractionPipeline.Graph.Persons;

namespace ExtractionPipeline.Graph.Meetings;

/// <summary>Says how likely two documents tell of one encounter: by who, when, where and how they met.</summary>
/// <remarks>Weights are log odds, set by hand with the development half of the graph's gold.</remarks>
internal static class MeetingJudge
{
    private const double Prior = -1;
    private const double SamePersons = 2, SharedPersons = 1;
    private const double SameDay = 4, DayInMonth = 1, DayInReach = 2, Reach = 1;
    private const double PerDay = -0.3; // from what a publication date suggests
    private const double SameCountry = 1, OtherCountry = -2, SamePlace = 0.5, OtherPlace = -0.5;
    private const double OtherKind = -0.5;

    public static Judgement Judge(Encounter first, Encounter second)
    {
        if (first.Document == second.Document)
            return Block("one document tells of both");
        if (IsRemote(first.Kind) != IsRemote(second.Kind))
            return Block($"{first.Kind} / {second.Kind}");
        if (first.Days is not { } days || second.Days is not { } others || days.First > others.Last || others.First > days.Last)
            return Block("other days");
        int shared = first.Persons.Count(second.Persons.Contains), all = first.Persons.Union(second.Persons).Count;
        bool isAlone = first.Persons.Count == 1 || second.Persons.Count == 1;
        if (shared < (isAlone ? 1 : 2))
            return Block("other persons");
        if (isAlone && !(all == 1 && first.Country is not null && first.Country == second.Country && (first.Kind == "visit") == (second.Kind == "visit")))
            return Block("one person alone, in another way or place");
        bool isSameDay = first.HasDay && second.HasDay;
        bool isAbroad = first.Country is not null && second.Country is not null && first.Country != second.Country;
        if (isAbroad && !isSameDay)
            return Block($"{first.Country} / {second.Country}");
        return new Judgement([.. Signals(first, second, shared == all, isSameDay, isAbroad)], null);
    }

    private static bool IsRemote(string kind) => kind is "phone_call" or "video_call";

    private static Judgement Block(string reason) => new([], reason);

    private static IEnumerable<Signal> Signals(Encounter first, Encounter second, bool areSame, bool isSameDay, bool isAbroad)
    {
        yield return new Signal("of all pairs few are one", Prior);
        yield return areSame ? new Signal("same persons", SamePersons) : new Signal("two persons or more in common", SharedPersons);
        if (isSameDay)
            yield return new Signal("same day", SameDay);
        else if (first.Date is not null && second.Date is not null)
            yield return new Signal("same month", DayInMonth);
        else
            yield return new Signal("near the publication", first.HasDay || second.HasDay ? DayInReach : Reach);
        if (!isSameDay && first.Date is null != second.Date is null && (first.HasDay || second.HasDay))
            yield return new Signal("days between", PerDay * DaysBetween(first.HasDay ? first : second, first.HasDay ? second : first));
        if (isAbroad)
            yield return new Signal($"{first.Country} / {second.Country}", OtherCountry);
        else if (first.Country is not null && second.Country is not null)
            yield return new Signal($"both in {first.Country}", SameCountry);
        if (first.Place is not null && second.Place is not null)
            yield return first.Place == second.Place ? new Signal($"both in {first.Place}", SamePlace) : new Signal($"{first.Place} / {second.Place}", OtherPlace);
        if (first.Kind != second.Kind)
            yield return new Signal($"{first.Kind} / {second.Kind}", OtherKind);
    }

    /// <summary>A report comes after the encounter, an announcement before it.</summary>
    private static int DaysBetween(Encounter dated, Encounter near)
    {
        int published = near.Status == "planned" ? near.Days!.Value.First : near.Days!.Value.Last;
        return Math.Abs(published - dated.Days!.Value.First);
    }
}
