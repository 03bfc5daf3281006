using ExtractionPipeline.Recognition;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Who travelled to which state: an office that is named without a state is hardly of the one that its holder visits.</summary>
/// <remarks>Only journeys to a state or its capital: officers visit the other towns of their own state.</remarks>
internal sealed class Travels
{
    private const string Capital = "capital";

    private readonly Dictionary<int, List<string>> _statesOf = [];

    /// <param name="personOf">The person that a mention names; -1 where it was dropped.</param>
    public static Travels Of(RelatedText text, Func<Mention, int> personOf)
    {
        var travels = new Travels();
        foreach (var fact in text.Facts)
        {
            if (fact.Rule.Emits == Elements.Encounter && fact["kind"] == "visit")
                travels.Add(fact, personOf);
        }

        return travels;
    }

    public bool Lead(int person, string country) => _statesOf.TryGetValue(person, out var states) && states.Contains(country);

    private void Add(RuleMatch visit, Func<Mention, int> personOf)
    {
        var states = visit.Captured(Elements.PlacePart).SelectMany(e => e.SelfAndParts)
            .Select(e => e.Mention)
            .Where(m => m is { Type: EntityType.Country } or { Type: EntityType.City, Kind: Capital })
            .Select(m => m!.CountryCode)
            .OfType<string>()
            .ToList();
        foreach (var traveller in visit.Captured(Elements.ParticipantPart).SelectMany(e => e.SelfAndParts))
        {
            if (traveller.Mention is not { Type: EntityType.Person } mention)
                continue;
            int person = personOf(mention);
            if (!_statesOf.TryGetValue(person, out var known))
                _statesOf.Add(person, known = []);
            known.AddRange(states);
        }
    }
}
