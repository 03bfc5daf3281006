using System.Runtime.InteropServices;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Publishing;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Where an account plays, by what it says beside its encounters: in the sentence before, in its head, in its dateline.</summary>
internal sealed class AccountPlaces(RelatedText related, BodySentences body, Elsewhen elsewhen)
{
    private readonly PhrasedText _text = related.Phrased;

    /// <summary>How many sentences back an encounter goes on with.</summary>
    private const int LongestReach = 3;

    private const int LongestHeading = 4, LongestHeadingReach = 6;

    private (string? Place, string? Country)? _head;

    /// <summary>Where the account's head says that it plays; nothing where it names places of several states.</summary>
    public (string? Place, string? Country) Head => _head ??= ReadHead();

    /// <summary>The state of the city that heads the account as a dateline.</summary>
    public string? Dateline => Datelines.CityOf(_text.Recognized)?.CountryCode;

    /// <returns>True where the account's head reaches behind an offset, in UTF-16 code units.</returns>
    public bool IsInHead(int offset)
    {
        for (int sentence = _text.Sentences.Length - 1; sentence >= 0; sentence--)
        {
            if (body.IsHead(sentence))
                return offset < _text.Segmented.Sentences[sentence].Span.End;
        }

        return false;
    }

    /// <summary>
    /// What the sentences before say, as far as an encounter goes on with them: one that tells no encounter is believed only of a state
    /// that one of those who met is of; one that only reminds of earlier encounters is passed over.
    /// </summary>
    public (string? Place, string? Country) Before(int sentence, IReadOnlyCollection<string> states)
    {
        var all = _text.Segmented.Sentences;
        for (int back = sentence - 1; back >= Math.Max(0, sentence - LongestReach) && all[back].Zone == Zone.Body && !elsewhen.Is(back); back--)
        {
            if (related.OnlyReminds(back))
                continue;
            var places = PlacesIn(back);
            bool tellsEncounter = related.Tells(back, Elements.Encounter);
            if (places.Count > 0)
                return OnlyOne(CollectionsMarshal.AsSpan(places)) is { Country: { } country } only && (tellsEncounter || states.Contains(country)) ? only : (null, null);
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
            var line = _text.Sentences[back];
            if (line.Length is > 0 and <= LongestHeading && line.All(e => e.Mention is { Type: EntityType.City or EntityType.Country } || _text.Segmented.Tokens[e.Tokens.Start].Kind == TokenKind.Punctuation))
                return OnlyOne(line.AsSpan());
            if (line.Any(e => e.Mention is { Type: EntityType.Date }) && line.Length <= LongestHeading)
                break;
        }

        return (null, null);
    }

    /// <summary>The place that phrases name, in English where the lexicons know it, and its state.</summary>
    public static (string? Place, string? Country) Read(PhrasedText text, params ReadOnlySpan<Element> phrases)
    {
        string? place = null, country = null;
        foreach (var phrase in phrases)
        {
            foreach (var element in phrase.SelfAndParts)
            {
                country ??= element["country"];
                if (place is null && element.Mention is { Type: EntityType.City or EntityType.Place or EntityType.Organization } mention && mention.Tokens == element.Tokens)
                    place = mention.EnglishName ?? mention.BaseForm ?? mention.Span.Of(text.Segmented.Text).ToString();
            }
        }

        return (place, country);
    }

    /// <summary>Places of a sentence before what was talked about, and where its travellers went.</summary>
    private List<Element> PlacesIn(int sentence)
    {
        var places = new List<Element>();
        foreach (var element in _text.Sentences[sentence])
        {
            if (element.IsWord)
                continue;
            if (_text.TypeName(element) == Elements.Topic)
                break;
            foreach (var inner in element.SelfAndParts)
            {
                if (_text.TypeName(inner) is Elements.Location or Elements.VisitFrame)
                    places.Add(inner);
            }
        }

        foreach (var fact in related.FactsIn(sentence))
        {
            if (fact["kind"] == "visit")
                places.AddRange(fact.Captured(Elements.PlacePart));
        }

        return places;
    }

    /// <summary>The state that all places with one agree on, and the place where they name but one.</summary>
    private (string? Place, string? Country) OnlyOne(ReadOnlySpan<Element> places)
    {
        string? onlyPlace = null, onlyCountry = null;
        bool areSeveral = false;
        foreach (var phrase in places)
        {
            var (place, country) = Read(_text, phrase);
            if (country is null)
                continue;
            if (onlyCountry is not null && country != onlyCountry)
                return (null, null);
            areSeveral |= onlyPlace is not null && place is not null && place != onlyPlace;
            (onlyPlace, onlyCountry) = (onlyPlace ?? place, country);
        }

        return (areSeveral ? null : onlyPlace, onlyCountry);
    }

    /// <summary>Behind the headline and the first sentence only cities and venues count, and not those of journeys, reminders and lists of those present.</summary>
    private List<Element> PlacesOfHead(int sentence)
    {
        var places = PlacesIn(sentence);
        if (body.IsTop(sentence) || places.Count == 0)
            return places;
        foreach (var fact in related.FactsIn(sentence))
        {
            if (fact.Rule.Emits == Elements.Attendance || fact["status"] == "past" || fact["primary"] == "no" || fact["kind"] == "visit")
                return [];
        }

        return places.FindAll(p => Read(_text, p).Place is not null);
    }

    /// <summary>The state that all of the head agrees on; the place by name where the headline or the first sentence has it.</summary>
    private (string? Place, string? Country) ReadHead()
    {
        List<Element> all = [], top = [];
        for (int sentence = 0; sentence < _text.Sentences.Length; sentence++)
        {
            if (!body.IsHead(sentence))
                continue;
            var places = PlacesOfHead(sentence);
            all.AddRange(places);
            if (body.IsTop(sentence))
                top.AddRange(places);
        }

        return (OnlyOne(CollectionsMarshal.AsSpan(top)).Place, OnlyOne(CollectionsMarshal.AsSpan(all)).Country);
    }
}
