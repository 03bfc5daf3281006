using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Collects what a text's phrases and facts say about who holds which role.</summary>
/// <param name="personOf">The person that a mention names; -1 where it was dropped.</param>
internal sealed class RoleReader(RelatedText text, Func<Mention, int> personOf, StatesBefore statesBefore)
{
    /// <returns>In text order.</returns>
    public ImmutableArray<RoleAssertion> Read()
    {
        var before = new Dictionary<Element, string>(ReferenceEqualityComparer.Instance);
        var shared = SharedStates(before);
        var assertions = ImmutableArray.CreateBuilder<RoleAssertion>();
        for (int sentence = 0; sentence < text.Phrased.Sentences.Length; sentence++)
        {
            foreach (var element in Phrases(text.Phrased.Sentences[sentence]))
            {
                assertions.AddRange(OfPerson(element, sentence, shared.GetValueOrDefault(element), before.GetValueOrDefault(element)));
                assertions.AddRange(OfPairs(element, sentence));
            }
        }

        foreach (var fact in text.Facts.Where(f => f.Rule.Emits == "HoldsRole"))
        {
            foreach (var person in fact.Captured("person").Where(p => p.Mention is { Type: EntityType.Person }))
            {
                foreach (var role in fact.Captured("role").SelectMany(RolesOf))
                {
                    var merged = fact["status"] is { } status ? WithFeature(role, "status", status) : role;
                    assertions.Add(new RoleAssertion(personOf(person.Mention!), merged, statesBefore.Of(merged), fact.Tokens, fact.Rule.Id, fact.Sentence));
                }
            }
        }

        foreach (var (person, role, sentence) in SignatureLines.Of(text.Phrased))
            assertions.Add(new RoleAssertion(personOf(person), role, statesBefore.Of(role), role.Tokens, SignatureLines.RuleId, sentence));
        return [.. assertions.Where(a => a.Person >= 0).OrderBy(a => a.Evidence.Start)];
    }

    /// <summary>`Serbian First Deputy Prime Minister and Foreign Minister N`: a Person with its `role` parts.</summary>
    private IEnumerable<RoleAssertion> OfPerson(Element element, int sentence, string? sharedState, string? stateBefore)
    {
        if (element.Mention is not { Type: EntityType.Person } mention || element.Rule is null)
            yield break;
        bool isOfBody = element.PartsNamed(Elements.OrganizationPart).Any();
        foreach (var held in element.PartsNamed(Elements.RolePart).SelectMany(RolesOf))
        {
            // `Special Representative N of the EU`
            var role = isOfBody && held["class"] == "special_envoy" ? WithFeature(held, "stateless", "yes") : held;
            yield return new RoleAssertion(personOf(mention), role, statesBefore.Of(role) ?? element["country"] ?? sharedState ?? SideOf(role, sentence), element.Tokens, element.Rule, sentence)
            {
                IsOfSingleName = mention.Tokens.Count == 1,
                StateBefore = stateBefore,
                Chief = ChiefOf(element, sentence),
            };
        }
    }

    /// <summary>`Nəsirovun xüsusi nümayəndəsi N`: whose envoy N is.</summary>
    private int? ChiefOf(Element element, int sentence)
    {
        var before = text.Phrased.Sentences[sentence].FirstOrDefault(e => e.Tokens.End == element.Tokens.Start);
        return before?.Mention is { Type: EntityType.Person } chief && (before.Case & (GrammaticalCase.Genitive | GrammaticalCase.Nominative)) == GrammaticalCase.Genitive ? personOf(chief) : null;
    }

    /// <summary>`the foreign ministers of A and B, M and N`: People with one `role`, and `owner`s and `item`s in step.</summary>
    private IEnumerable<RoleAssertion> OfPairs(Element element, int sentence)
    {
        if (!HasItems(element))
            yield break;
        var items = element.PartsNamed(Elements.ItemPart).SelectMany(Items).Where(i => i.Mention is { Type: EntityType.Person }).ToList();
        var roles = element.PartsNamed(Elements.RolePart).SelectMany(RolesOf).ToList();
        if (roles.Count == 0 || items.Count == 0 || element.Rule is null)
            yield break;
        var owners = element.PartsNamed(Elements.OwnerPart).SelectMany(o => o.SelfAndParts()).Where(o => o["country"] is not null && o.Parts.IsEmpty).ToList();
        for (int i = 0; i < items.Count; i++)
        {
            string? country = owners.Count == items.Count ? owners[i]["country"] : owners.Count == 1 ? owners[0]["country"] : roles[0]["country"];
            if (owners.Count > 1 && owners.Count != items.Count)
                country = null;
            foreach (var role in roles)
                yield return new RoleAssertion(personOf(items[i].Mention!), role, country, element.Tokens, element.Rule, sentence);
        }
    }

    /// <summary>
    /// The states of persons in lists whose title carries a possessive with no owner before it: that of the person before
    /// (`Norveçin Baş naziri N, müdafiə naziri M`); and of those behind a title whose state spreads (`Panamanian President N and Foreign Minister M`).
    /// </summary>
    /// <param name="before">Filled with the state before each person of a list who has none.</param>
    private Dictionary<Element, string> SharedStates(Dictionary<Element, string> before)
    {
        var shared = new Dictionary<Element, string>(ReferenceEqualityComparer.Instance);
        foreach (var list in text.Phrased.Sentences.SelectMany(s => Phrases(s)).Where(HasItems))
        {
            // `a Norwegian delegation led by Minister N`
            string? last = list["spread"] is null && Items(list).Any(i => i["country"] is not null) ? null : list["country"]; // else a list has the features of its last item
            bool spreads = last is not null;
            foreach (var item in Items(list))
            {
                var titles = item.PartsNamed(Elements.RolePart).SelectMany(RolesOf).ToList();
                string? own = titles.Select(statesBefore.Of).FirstOrDefault(c => c is not null) ?? item["country"];
                if (own is null && last is not null && (titles.Any(IsPossessed) || (spreads && !titles.Any(Offices.IsStateless))))
                    shared[item] = last;
                if (own is null && last is not null)
                    before[item] = last;
                spreads = own is null ? spreads : titles.Any(t => t["spread"] is not null);
                // Ambassadors stand among their hosts: whoever follows one is hardly of his state.
                last = titles.Exists(t => t["class"] == "ambassador") ? last : own ?? last;
            }
        }

        return shared;
    }

    /// <summary>What rules built, inner phrases too: a word or a bare name says nothing of an office.</summary>
    private static IEnumerable<Element> Phrases(ImmutableArray<Element> sentence)
    {
        foreach (var element in sentence)
        {
            if (element.Rule is null)
                continue;
            foreach (var phrase in element.SelfAndParts())
            {
                if (phrase.Rule is not null)
                    yield return phrase;
            }
        }
    }

    private static bool HasItems(Element element)
    {
        foreach (var part in element.Parts)
        {
            if (part.Name == Elements.ItemPart)
                return true;
        }

        return false;
    }

    private static bool IsPossessed(Element role) => role.Case != GrammaticalCase.Any && (role.Case & GrammaticalCase.Possessed) != 0;

    /// <summary>`on the Norwegian side the Minister N took part`: the state of the `Side` phrase before a role that names none.</summary>
    private string? SideOf(Element role, int sentence) => Offices.IsStateless(role) || role["home"] is not null
        ? null
        : text.Phrased.Sentences[sentence].LastOrDefault(e => text.Phrased.TypeName(e) == "Side" && e.Tokens.End <= role.Tokens.Start)?["country"];

    /// <summary>A phrase that joins roles (`Roles`) stands for each of them.</summary>
    private static IEnumerable<Element> RolesOf(Element element)
    {
        var inner = element.PartsNamed(Elements.RolePart).ToList();
        return inner.Count > 0 && element.Mention is null ? inner.SelectMany(RolesOf) : [element];
    }

    private static IEnumerable<Element> Items(Element element)
    {
        var inner = element.PartsNamed(Elements.ItemPart).ToList();
        return inner.Count > 0 ? inner.SelectMany(Items) : [element];
    }

    private static Element WithFeature(Element element, string name, string value) => new()
    {
        Type = element.Type,
        Tokens = element.Tokens,
        Case = element.Case,
        Features = [new(name, value), .. element.Features.Where(f => f.Key != name)],
        Parts = element.Parts,
        Rule = element.Rule,
    };
}
