using ExtractionPipeline.Recognition;
using ExtractionPipeline.Relations;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Who travelled to which state: an office that is named without a state is hardly of the one that its holder visits.</summary>
/// <remarks>Only journeys to a state or its capital: officers visit the other towns of their own state.</remarks>
internal sealed class Travels
{
    private const string Capital = "capital";

    private readonly HashSet<(int Person, string Country)> _journeys;

    private Travels(HashSet<(int Person, string Country)> journeys) => _journeys = journeys;

    /// <param name="personOf">The person that a mention names; -1 where it was dropped.</param>
    public static Travels Of(RelatedText text, Func<Mention, int> personOf) => new(
    [
        .. from fact in text.Facts
           where fact.Rule.Emits == "Encounter" && fact["kind"] == "visit"
           from place in fact.Captured("place").SelectMany(e => e.SelfAndParts())
           where place.Mention is { Type: EntityType.Country } or { Type: EntityType.City, Kind: Capital }
           let country = place.Mention!.CountryCode
           where country is not null
           from traveller in fact.Captured("participant").SelectMany(e => e.SelfAndParts())
           where traveller.Mention is { Type: EntityType.Person }
           select (personOf(traveller.Mention!), country),
    ]);

    public bool Lead(int person, string country) => _journeys.Contains((person, country));
}
