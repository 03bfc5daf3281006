using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Collects what a text's phrases and facts say about who holds which role.</summary>
/// <param name="personOf">The person that a mention names; -1 where it was dropped.</param>
internal sealed class RoleReader(RelatedText text, Func<Mention, int> personOf, StatesBefore statesBefore)
{
    private readonly ListStates _lists = ListStates.Of(text.Phrased, statesBefore);

    /// <returns>In text order.</returns>
    public ImmutableArray<RoleAssertion> Read()
    {
        var assertions = new List<RoleAssertion>();
        for (int sentence = 0; sentence < text.Phrased.Sentences.Length; sentence++)
        {
            foreach (var element in text.Phrased.Inside(sentence))
            {
                if (element.Rule is null)
                    continue;
                // A list names its last person too.
                if (element.HasPart(Elements.ItemPart))
                    AddPairs(element, element.Rule, sentence, assertions);
                else if (element.Mention is { Type: EntityType.Person } mention)
                    AddPerson(element, mention, element.Rule, sentence, assertions);
            }
        }

        foreach (var fact in text.Facts)
        {
            if (fact.Rule.Emits == Elements.HoldsRole)
                AddFact(fact, assertions);
        }

        foreach (var (person, role, sentence) in SignatureLines.Of(text.Phrased))
            assertions.Add(new RoleAssertion(personOf(person), role, statesBefore.Of(role), role.Tokens, SignatureLines.RuleId, sentence));
        return [.. assertions.Where(a => a.Person >= 0).OrderBy(a => a.Evidence.Start)];
    }

    /// <summary>`Serbian First Deputy Prime Minister and Foreign Minister N`: a Person with its `role` parts.</summary>
    private void AddPerson(Element element, Mention mention, string rule, int sentence, List<RoleAssertion> assertions)
    {
        bool isOfBody = element.HasPart(Elements.OrganizationPart);
        foreach (var held in element.PartsNamed(Elements.RolePart).SelectMany(RolesOf))
        {
            // `Special Representative N of the EU`
            var role = isOfBody && held["class"] == "special_envoy" ? WithFeature(held, "stateless", "yes") : held;
            string? state = statesBefore.Of(role) ?? element["country"] ?? _lists.Shared(element) ?? SideOf(role, sentence);
            assertions.Add(new RoleAssertion(personOf(mention), role, state, element.Tokens, rule, sentence)
            {
                IsOfSingleName = mention.Tokens.Count == 1,
                StateBefore = _lists.Before(element),
                Chief = ChiefOf(element, sentence),
            });
        }
    }

    /// <summary>`the foreign ministers of A and B, M and N`: People with one `role`, and `owner`s and `item`s in step.</summary>
    private void AddPairs(Element element, string rule, int sentence, List<RoleAssertion> assertions)
    {
        var roles = element.PartsNamed(Elements.RolePart).SelectMany(RolesOf).ToList();
        if (roles.Count == 0)
            return;
        var items = element.PartsNamed(Elements.ItemPart).SelectMany(ListStates.Items).Where(i => i.Mention is { Type: EntityType.Person }).ToList();
        var owners = element.PartsNamed(Elements.OwnerPart).SelectMany(o => o.SelfAndParts).Where(o => o.Parts.IsEmpty && (o["country"] is not null || o.Mention is { Type: EntityType.Country })).ToList();
        var states = owners.ConvertAll(o => o["country"]);
        if (roles[0]["country"] is { } first && states.Count == items.Count - 1)
            states.Insert(0, first); // the title's phrase took the first owner
        for (int i = 0; i < items.Count; i++)
        {
            string? country = states.Count == items.Count ? states[i] : states.Count == 1 ? states[0] : states.Count == 0 ? roles[0]["country"] : null;
            foreach (var role in roles)
                assertions.Add(new RoleAssertion(personOf(items[i].Mention!), role, country, element.Tokens, rule, sentence));
        }
    }

    private void AddFact(RuleMatch fact, List<RoleAssertion> assertions)
    {
        foreach (var person in fact.Captured("person"))
        {
            if (person.Mention is not { Type: EntityType.Person } mention)
                continue;
            foreach (var said in fact.Captured(Elements.RolePart).SelectMany(RolesOf))
            {
                var role = fact["status"] is { } status ? WithFeature(said, "status", status) : said;
                assertions.Add(new RoleAssertion(personOf(mention), role, statesBefore.Of(role), fact.Tokens, fact.Rule.Id, fact.Sentence));
            }
        }
    }

    /// <summary>`Nəsirovun xüsusi nümayəndəsi N`: whose envoy N is.</summary>
    private int? ChiefOf(Element element, int sentence)
    {
        foreach (var before in text.Phrased.Sentences[sentence])
        {
            if (before.Tokens.End == element.Tokens.Start)
                return before.Mention is { Type: EntityType.Person } chief && (before.Case & (GrammaticalCase.Genitive | GrammaticalCase.Nominative)) == GrammaticalCase.Genitive ? personOf(chief) : null;
        }

        return null;
    }

    /// <summary>`on the Norwegian side the Minister N took part`: the state of the `Side` phrase before a role that names none.</summary>
    private string? SideOf(Element role, int sentence)
    {
        Element? side = null;
        foreach (var before in text.Phrased.Sentences[sentence])
        {
            if (before.Tokens.End <= role.Tokens.Start && !before.IsWord && text.Phrased.TypeName(before) == Elements.Side)
                side = before;
        }

        return side is null || Offices.IsStateless(role) || role["home"] is not null ? null : side["country"];
    }

    /// <summary>A phrase that joins roles (`Roles`) stands for each of them.</summary>
    internal static IEnumerable<Element> RolesOf(Element element) =>
        element.Mention is null && element.PartsNamed(Elements.RolePart) is { IsEmpty: false } inner ? inner.SelectMany(RolesOf) : [element];

    private static Element WithFeature(Element role, string name, string value) => new()
    {
        Type = role.Type,
        Tokens = role.Tokens,
        Case = role.Case,
        Features = [new(name, value), .. role.Features.Where(f => f.Key != name)],
        Parts = role.Parts,
        Rule = role.Rule,
    };
}
