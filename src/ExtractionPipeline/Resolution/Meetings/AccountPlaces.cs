using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution.Publishing;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Where an account plays, by what it says beside its encounters: in the sentence before, in its head, in its dateline.</summary>
internal sealed class AccountPlaces(PhrasedText text, ImmutableArray<RuleMatch> facts, Elsewhen elsewhen)
{
    /// <summary>Sentences of the body that count as its lead.</summary>
    private const int LeadSentences = 3;

    /// <summary>How many sentences back an encounter goes on with.</summary>
    private const int LongestReach = 3;

    private const int LongestHeading = 4, LongestHeadingReach = 6;

    /// <summary>Where the account's head says that it plays; nothing where it names places of several states.</summary>
    public (string? Place, string? Country) Head { get; } = ReadHead(text, facts);

    /// <summary>The state of the city that heads the account as a dateline.</summary>
    public string? Dateline { get; } = Datelines.CityOf(text.Recognized)?.CountryCode;

    /// <summary>Where the head of an account ends, in UTF-16 code units.</summary>
    public int EndOfHead { get; } = Enumerable.Range(0, text.Sentences.Length).Where(s => IsHead(text, s)).Select(s => text.Segmented.Sentences[s].Span.End).DefaultIfEmpty(0).Max();

    /// <summary>
    /// What the sentences before say, as far as an encounter goes on with them: one that tells no encounter is believed only of a state
    /// that one of those who met is of.
    /// </summary>
    public (string? Place, string? Country) Before(int sentence, IReadOnlyCollection<string> states)
    {
        var all = text.Segmented.Sentences;
        for (int back = sentence - 1; back >= Math.Max(0, sentence - LongestReach) && all[back].Zone == Zone.Body && !elsewhen.Is(back); back--)
        {
            var places = PlacesIn(text, facts, back).ToList();
            bool tellsEncounter = facts.Any(f => f.Sentence == back && f.Rule.Emits == "Encounter");
            if (places.Count > 0)
                return OnlyOne(text, places) is { Country: { } country } only && (tellsEncounter || states.Contains(country)) ? only : (null, null);
            if (!tellsEncounter)
                break;
        }

        return (null, null);
    }

    /// <summary>A line of a schedule that is nothing but a place (`Lisbon`), under the day's heading and above the item.</summary>
    public (string? Place, string? Country) Heading(int sentence)
    {
        for (int back = sentence - 1; back >= Math.Max(0, sentence - LongestHeadingReach); back--)
        {
            var line = text.Sentences[back];
            if (line.Length is > 0 and <= LongestHeading && line.All(e => e.Mention is { Type: EntityType.City or EntityType.Country } || text.Segmented.Tokens[e.Tokens.Start].Kind == TokenKind.Punctuation))
                return OnlyOne(text, line);
            if (line.Any(e => e.Mention is { Type: EntityType.Date }) && line.Length <= LongestHeading)
                break;
        }

        return (null, null);
    }

    /// <summary>The place that phrases name, in English where the lexicons know it, and its state.</summary>
    public static (string? Place, string? Country) Read(PhrasedText text, IEnumerable<Element> phrases)
    {
        string? place = null, country = null;
        foreach (var element in phrases.SelectMany(e => e.SelfAndParts))
        {
            country ??= element["country"];
            if (element.Mention is { Type: EntityType.City or EntityType.Place or EntityType.Organization } mention && mention.Tokens == element.Tokens)
                place ??= mention.EnglishName ?? mention.BaseForm ?? mention.Span.Of(text.Segmented.Text).ToString();
        }

        return (place, country);
    }

    /// <summary>Places of a sentence before what was talked about, and where its travellers went.</summary>
    private static IEnumerable<Element> PlacesIn(PhrasedText text, ImmutableArray<RuleMatch> facts, int sentence)
    {
        var locations = text.Sentences[sentence].TakeWhile(e => text.TypeName(e) != "Topic").Where(e => !e.IsWord).SelectMany(e => e.SelfAndParts).Where(e => text.TypeName(e) is "Location" or "VisitFrame");
        var visited = facts.Where(f => f.Sentence == sentence && f["kind"] == "visit").SelectMany(f => f.Captured("place"));
        return locations.Concat(visited);
    }

    private static (string? Place, string? Country) OnlyOne(PhrasedText text, IEnumerable<Element> places)
    {
        var read = places.Select(p => Read(text, [p])).Where(p => p.Country is not null).Distinct().ToList();
        if (read.Select(p => p.Country).Distinct().Count() != 1)
            return (null, null);
        var names = read.Select(p => p.Place).OfType<string>().Distinct().ToList();
        return (names.Count == 1 ? names[0] : null, read[0].Country);
    }

    /// <summary>Behind the headline and the first sentence only cities and venues count, and not those of journeys, reminders and lists of those present.</summary>
    private static IEnumerable<Element> PlacesOfHead(PhrasedText text, ImmutableArray<RuleMatch> facts, int sentence)
    {
        var places = PlacesIn(text, facts, sentence);
        if (text.Segmented.Sentences.Take(sentence).All(s => s.Zone != Zone.Body))
            return places;
        bool tellsOther = facts.Any(f => f.Sentence == sentence && (f.Rule.Emits == "Attendance" || f["status"] == "past" || f["primary"] == "no" || f["kind"] == "visit"));
        return tellsOther ? [] : places.Where(p => Read(text, [p]).Place is not null);
    }

    /// <summary>The state that all of the head agrees on; the place by name where the headline or the first sentence has it.</summary>
    private static (string? Place, string? Country) ReadHead(PhrasedText text, ImmutableArray<RuleMatch> facts)
    {
        var head = Enumerable.Range(0, text.Sentences.Length).Where(s => IsHead(text, s)).ToList();
        var all = OnlyOne(text, head.SelectMany(s => PlacesOfHead(text, facts, s)));
        var top = OnlyOne(text, head.Where(s => text.Segmented.Sentences.Take(s).All(b => b.Zone != Zone.Body)).SelectMany(s => PlacesOfHead(text, facts, s)));
        return (top.Place, all.Country);
    }

    private static bool IsHead(PhrasedText text, int sentence)
    {
        var all = text.Segmented.Sentences;
        return all[sentence].Zone == Zone.Headline ? all.Take(sentence).All(s => s.Zone != Zone.Body) : all[sentence].Zone == Zone.Body && all.Take(sentence).Count(s => s.Zone == Zone.Body) < LeadSentences;
    }
}
