using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Tells of the persons in lists which state the ones before them give them, or stands before them.</summary>
/// <remarks>
/// A title that carries a possessive with no owner before it has that of the person before (`Norveçin Baş naziri N, müdafiə naziri M`), one
/// behind a title whose state spreads likewise (`Panamanian President N and Foreign Minister M`).
/// </remarks>
internal sealed class ListStates
{
    private readonly Dictionary<Element, string> _shared = new(ReferenceEqualityComparer.Instance), _before = new(ReferenceEqualityComparer.Instance);

    public static ListStates Of(PhrasedText text, StatesBefore statesBefore)
    {
        var states = new ListStates();
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            foreach (var element in text.Inside(sentence))
            {
                if (element.Rule is not null && element.HasPart(Elements.ItemPart))
                    states.Add(element, statesBefore);
            }
        }

        return states;
    }

    /// <summary>The state that a person of a list has from the one before; null where there is none.</summary>
    public string? Shared(Element item) => _shared.GetValueOrDefault(item);

    /// <summary>The state before a person of a list who has none; null where there is none.</summary>
    public string? Before(Element item) => _before.GetValueOrDefault(item);

    /// <summary>The persons of a list, also of lists in it.</summary>
    public static IEnumerable<Element> Items(Element element) =>
        element.PartsNamed(Elements.ItemPart) is { IsEmpty: false } inner ? inner.SelectMany(Items) : [element];

    private void Add(Element list, StatesBefore statesBefore)
    {
        var items = Items(list).ToList();
        // `a Norwegian delegation led by Minister N`
        string? last = list["spread"] is null && items.Exists(i => i["country"] is not null) ? null : list["country"]; // else a list has the features of its last item
        bool spreads = last is not null;
        foreach (var item in items)
        {
            var titles = item.PartsNamed(Elements.RolePart).SelectMany(RoleReader.RolesOf).ToList();
            string? own = titles.Select(statesBefore.Of).FirstOrDefault(c => c is not null) ?? item["country"];
            if (own is null && last is not null)
            {
                _before[item] = last;
                if (titles.Exists(IsPossessed) || (spreads && !titles.Exists(Offices.IsStateless)))
                    _shared[item] = last;
            }

            spreads = own is null ? spreads : titles.Exists(t => t["spread"] is not null);
            // Ambassadors stand among their hosts: whoever follows one is hardly of his state.
            last = titles.Exists(t => t["class"] == "ambassador") ? last : own ?? last;
        }
    }

    private static bool IsPossessed(Element role) => role.Case != GrammaticalCase.Any && (role.Case & GrammaticalCase.Possessed) != 0;
}
