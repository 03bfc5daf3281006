using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution.Persons;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Finds where an encounter took place.</summary>
/// <remarks>
/// What the rule captured as `place`; else the `Location` phrase of its sentence that is nearest to the trigger; else the country of the last
/// `VisitFrame` (`on an official visit to C`) of this sentence or of one before; else the host's own.
/// </remarks>
internal sealed class MeetingPlaces(PhrasedText text, Func<int, string?> countryOfPerson)
{
    private const string PlacePart = "place";

    public (string? Place, string? Country) Of(RuleMatch fact, MeetingKind kind, MeetingStatus status, Party party)
    {
        var captured = fact.Captured(PlacePart).ToList();
        if (captured.Count > 0)
            return Read(captured);
        var sentence = text.Sentences[fact.Sentence];
        int trigger = fact.Captured("trigger").FirstOrDefault()?.Tokens.Start ?? fact.Tokens.Start;
        int topic = sentence.FirstOrDefault(e => text.TypeName(e) == "Topic" && e.Tokens.Start > trigger)?.Tokens.Start ?? int.MaxValue;
        var location = sentence.Where(e => text.TypeName(e) == "Location" && e.Tokens.Start < topic).MinBy(e => Math.Abs(e.Tokens.Start - trigger));
        if (location is not null)
            return Read([location]);
        if (kind == MeetingKind.Visit || status == MeetingStatus.Past)
            return (null, null);
        for (int back = fact.Sentence; back >= 0; back--)
        {
            if (text.Sentences[back].LastOrDefault(e => text.TypeName(e) == "VisitFrame") is { } frame)
                return (null, Read([frame]).Country);
        }

        foreach (var host in fact.Captured("host").SelectMany(h => h.SelfAndParts()))
        {
            if (host.Mention is { Type: EntityType.Person } && party.Persons.Length > 0)
                return (null, countryOfPerson(party.Persons[0]));
        }

        return (null, null);
    }

    private (string? Place, string? Country) Read(IEnumerable<Element> elements)
    {
        string? place = null, country = null;
        foreach (var element in elements.SelectMany(e => e.SelfAndParts()))
        {
            country ??= element["country"];
            if (element.Mention is { Type: EntityType.City or EntityType.Place or EntityType.Organization } mention && mention.Tokens == element.Tokens)
                place ??= mention.EnglishName ?? mention.BaseForm ?? mention.Span.Of(text.Segmented.Text).ToString();
        }

        return (place, country);
    }
}
