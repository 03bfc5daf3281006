using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Relations;
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
/// <param name="missionHost">The state where the mission sits whose page this is; null on other pages.</param>
internal sealed class MeetingPlaces(RelatedText related, AccountPlaces account, HostByOffice hosts, Func<int, bool> isOfHead, Elsewhen elsewhen, string? home, string? missionHost)
{
    private readonly PhrasedText _text = related.Phrased;

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
        if (fact.Captured(Elements.PlacePart) is { IsEmpty: false } captured)
            return AccountPlaces.Read(_text, captured.AsSpan());
        if (NearestLocation(fact) is { } location)
            return AccountPlaces.Read(_text, location);
        if (kind == MeetingKind.Visit || GoalBefore(fact) is not { IsEmpty: false } places)
            return (null, null);
        var goal = AccountPlaces.Read(_text, places.AsSpan());
        return party.Persons.Any(p => hosts.StateOf(p) == goal.Country) || party.Persons.All(p => hosts.StateOf(p) is null) ? goal : (null, null);
    }

    /// <summary>The `Location` of the sentence that is nearest to the trigger; not what stands behind that of which was talked.</summary>
    private Element? NearestLocation(RuleMatch fact)
    {
        int topic = int.MaxValue;
        foreach (var element in _text.Sentences[fact.Sentence])
        {
            if (element.Tokens.Start > fact.Trigger && topic == int.MaxValue && !element.IsWord && _text.TypeName(element) == Elements.Topic)
                topic = element.Tokens.Start;
        }

        Element? nearest = null;
        foreach (var element in _text.Inside(fact.Sentence))
        {
            if (element.Tokens.Start < topic && _text.TypeName(element) == Elements.Location
                && (nearest is null || Math.Abs(element.Tokens.Start - fact.Trigger) < Math.Abs(nearest.Tokens.Start - fact.Trigger)))
                nearest = element;
        }

        return nearest;
    }

    /// <summary>Where the sentence's traveller went before the encounter.</summary>
    private ImmutableArray<Element> GoalBefore(RuleMatch fact)
    {
        ImmutableArray<Element> goal = [];
        foreach (var journey in related.FactsIn(fact.Sentence))
        {
            if (journey["kind"] == "visit" && journey.Tokens.Start < fact.Trigger && journey.Captured(Elements.PlacePart) is { IsEmpty: false } places)
                goal = places;
        }

        return goal;
    }

    private (string? Place, string? Country) OfAccount(RuleMatch fact, Party party, bool isAtVenue)
    {
        var states = party.Persons.Select(hosts.StateOf).OfType<string>().ToList();
        if (!elsewhen.Is(fact.Sentence) && Around(fact.Sentence, party, states, !fact.Captured(Elements.HostPart).IsEmpty) is { Country: not null } around)
            return around;
        bool isNamedHost = fact.Captured(Elements.HostPart).Any(h => h.SelfAndParts.Any(e => e.Mention is { Type: EntityType.Person }));
        if (isNamedHost && party.Persons is [var host, ..] && !hosts.IsEnvoy(host) && hosts.StateOf(host) is { } state)
            return (null, state);

        if (account.Dateline is { } dateline && (states.Contains(dateline) || party.Persons.Any(hosts.IsOfOrganization)))
            return (null, dateline);
        return (null, hosts.Of(party.Persons, home) ?? (isAtVenue && home is not null && states.Contains(home) ? home : null) ?? missionHost);
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

    private string? FrameIn(int sentence) => _text.LastOf(Elements.VisitFrame, sentence) is { } frame ? AccountPlaces.Read(_text, frame).Country : null;
}
