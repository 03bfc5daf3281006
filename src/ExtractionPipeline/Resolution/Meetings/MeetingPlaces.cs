using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution.Persons;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Finds where an encounter took place.</summary>
/// <remarks>
/// What the rule captured as `place`; else the `Location` phrase of its sentence that is nearest to the trigger, or where the sentence's
/// traveller went; else, for what is no reminder, the country of the last `VisitFrame` (`on an official visit to C`); else the place that the
/// account is at; else the host's own; else the dateline's where one of those who met is of its state; else the offices tell who was at home.
/// </remarks>
/// <param name="isOfHead">True for the persons whom the account's head names.</param>
/// <param name="home">The publisher's state: a venue without a city is there, and envoys meet there whom the text gives no state.</param>
internal sealed class MeetingPlaces(PhrasedText text, ImmutableArray<RuleMatch> facts, AccountPlaces account, HostByOffice hosts, Func<int, bool> isOfHead, Elsewhen elsewhen, string? home)
{
    private const string PlacePart = "place";

    public (string? Place, string? Country, bool IsOfAccount) Of(RuleMatch fact, MeetingKind kind, MeetingStatus status, Party party)
    {
        var (ownPlace, ownCountry) = InSentence(fact, kind, party);
        if (ownCountry is not null || kind == MeetingKind.Visit)
            return (ownPlace, ownCountry, false);
        if (FrameIn(fact.Sentence) is { } frame)
            return (ownPlace, frame, false);
        if (status == MeetingStatus.Past)
            return (ownPlace, null, false);
        var (place, country) = OfAccount(fact, party, ownPlace is not null);
        return (ownPlace ?? place, country, true);
    }

    private (string? Place, string? Country) InSentence(RuleMatch fact, MeetingKind kind, Party party)
    {
        var captured = fact.Captured(PlacePart).ToList();
        if (captured.Count > 0)
            return AccountPlaces.Read(text, captured);
        var sentence = text.Sentences[fact.Sentence];
        int trigger = fact.Captured("trigger").FirstOrDefault()?.Tokens.Start ?? fact.Tokens.Start;
        int topic = sentence.FirstOrDefault(e => text.TypeName(e) == "Topic" && e.Tokens.Start > trigger)?.Tokens.Start ?? int.MaxValue;
        var location = text.Inside(fact.Sentence).Where(e => text.TypeName(e) == "Location" && e.Tokens.Start < topic).MinBy(e => Math.Abs(e.Tokens.Start - trigger));
        if (location is not null)
            return AccountPlaces.Read(text, [location]);
        var journey = facts.LastOrDefault(f => f.Sentence == fact.Sentence && f["kind"] == "visit" && f.Tokens.Start < trigger && f.Captured(PlacePart).Any());
        if (journey is null || kind == MeetingKind.Visit)
            return (null, null);
        var goal = AccountPlaces.Read(text, journey.Captured(PlacePart));
        return party.Persons.Select(hosts.StateOf).All(s => s is null || s == goal.Country) || party.Persons.Any(p => hosts.StateOf(p) == goal.Country) ? goal : (null, null);
    }

    private (string? Place, string? Country) OfAccount(RuleMatch fact, Party party, bool isAtVenue)
    {
        var states = party.Persons.Select(hosts.StateOf).OfType<string>().ToList();
        if (!elsewhen.Is(fact.Sentence) && Around(fact.Sentence, party, states, fact.Captured("host").Any()) is { Country: not null } around)
            return around;
        foreach (var host in fact.Captured("host").SelectMany(h => h.SelfAndParts))
        {
            if (host.Mention is { Type: EntityType.Person } && party.Persons.Length > 0 && !hosts.IsEnvoy(party.Persons[0]) && hosts.StateOf(party.Persons[0]) is { } state)
                return (null, state);
        }

        if (account.Dateline is { } dateline && (states.Contains(dateline) || party.Persons.Any(hosts.IsOfOrganization)))
            return (null, dateline);
        return (null, hosts.Of(party.Persons, home) ?? (isAtVenue && home is not null && states.Contains(home) ? home : null));
    }

    private (string? Place, string? Country) Around(int sentence, Party party, List<string> states, bool hasHost)
    {
        if (account.Heading(sentence) is { Country: not null } heading)
            return heading;
        if (account.Before(sentence, states) is { Country: not null } before)
            return before;
        for (int back = sentence - 1; back >= 0; back--)
        {
            if (FrameIn(back) is { } frame)
                return (null, frame);
        }

        return account.Head is { Country: { } country } head && (states.Contains(country) || !hasHost || party.Persons.Any(isOfHead)) ? head : (null, null);
    }

    private string? FrameIn(int sentence) =>
        text.Sentences[sentence].LastOrDefault(e => text.TypeName(e) == "VisitFrame") is { } frame ? AccountPlaces.Read(text, [frame]).Country : null;
}
