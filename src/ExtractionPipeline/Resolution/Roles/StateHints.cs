using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>What a document tells of the state of an office that it names without one, besides who published it.</summary>
/// <param name="all">What the whole document says of who holds which office.</param>
internal sealed class StateHints(PhrasedText text, ImmutableArray<RoleAssertion> all)
{
    private readonly ILookup<RoleClass, (string Country, int Sentence)> _titles = Titles(text).ToLookup(t => t.Class, t => (t.Country, t.Sentence));

    /// <returns>
    /// The state with which another sentence names the office without a name (`the Norwegian Foreign Minister` in the headline), up to the sentence behind, where there is
    /// one such state and the person is the first who can hold the office there; else null.
    /// </returns>
    public string? ByTitle(RoleAssertion assertion) =>
        _titles[assertion.Class].Where(t => t.Sentence <= assertion.Sentence + 1 && t.Sentence != assertion.Sentence).Select(t => t.Country).Distinct().ToList() is [var only]
            && !all.Any(a => a.Person != assertion.Person && a.Class == assertion.Class && (a.Country == only || (a.Country is null && a.Evidence.Start < assertion.Evidence.Start)))
                ? only
                : null;

    /// <returns>
    /// The state where the sentence's encounter took place (not of which it spoke), where the sentence names an officer of another state and none of this one: in
    /// `In Oslo, the Greek minister N met Prime Minister M` M is the host's; else null.
    /// </returns>
    public string? ByPlace(RoleAssertion assertion)
    {
        var places = text.Sentences[assertion.Sentence]
            .TakeWhile(e => text.TypeName(e) != "Topic")
            .Where(e => text.TypeName(e) is "Location" or "VisitFrame")
            .SelectMany(e => e.SelfAndParts())
            .Where(e => e.Mention is not { } mention || !Publishers.IsSeat(mention))
            .Select(e => e["country"])
            .OfType<string>()
            .Distinct()
            .ToList();
        var others = all
            .Where(a => a.Person != assertion.Person && Math.Abs(a.Sentence - assertion.Sentence) <= 1)
            .Select(a => a.Country ?? CountryOf(a.Person))
            .OfType<string>()
            .ToHashSet();
        return places is [var place] && others.Count > 0 && !others.Contains(place) ? place : null;
    }

    private string? CountryOf(int person) => all.FirstOrDefault(a => a.Person == person && a.Country is not null)?.Country;

    private static IEnumerable<(RoleClass Class, string Country, int Sentence)> Titles(PhrasedText text)
    {
        foreach (var (sentence, element) in text.Sentences.Index().SelectMany(s => s.Item.Where(e => !e.IsWord).SelectMany(Unnamed).Select(e => (s.Index, e))))
        {
            if (text.TypeName(element) == Elements.Role && element["short"] is null && element["country"] is { } country && Text.SnakeCase.TryParse(element["class"] ?? "", out RoleClass known))
                yield return (known, country, sentence);
        }
    }

    /// <summary>The element and its parts, but nothing of a phrase that names a person.</summary>
    private static IEnumerable<Element> Unnamed(Element element) =>
        element.Mention is { Type: EntityType.Person } || element["status"] is not null
            ? []
            : element.Parts.IsEmpty ? [element] : element.Parts.SelectMany(p => p.Elements).SelectMany(Unnamed).Prepend(element);
}
