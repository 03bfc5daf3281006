using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>The offices that a text names with a state and without who holds them (`the Norwegian Foreign Minister` in the headline).</summary>
internal sealed class TitledStates(PhrasedText text)
{
    /// <summary>What rules call the office that another is made of (`spokesman of the President`).</summary>
    private const string ChiefPart = "base";

    private readonly List<(RoleClass Class, string State, int Sentence, bool IsChiefs)> _titles = [.. Read(text)];

    /// <returns>
    /// The one state with which another sentence, up to the one behind, names the office, or any as that of somebody's chief (`the spokesman of the
    /// President of A, N, said that President M …`); null where there are several or none.
    /// </returns>
    public string? Of(RoleAssertion office)
    {
        string? only = null;
        foreach (var (known, state, sentence, isChiefs) in _titles)
        {
            if (known != office.Class || (sentence == office.Sentence && !isChiefs) || sentence > office.Sentence + 1 || state == only)
                continue;
            if (only is not null)
                return null;
            only = state;
        }

        return only;
    }

    private static IEnumerable<(RoleClass Class, string State, int Sentence, bool IsChiefs)> Read(PhrasedText text)
    {
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            foreach (var element in text.Sentences[sentence])
            {
                if (element.IsWord)
                    continue;
                foreach (var title in Unnamed(element))
                {
                    if (StateOf(text, title, out var known) is { } state)
                        yield return (known, state, sentence, false);
                }

                foreach (var chief in Chiefs(element))
                {
                    if (StateOf(text, chief, out var known) is { } state)
                        yield return (known, state, sentence, true);
                }
            }
        }
    }

    private static string? StateOf(PhrasedText text, Element title, out RoleClass known)
    {
        known = default;
        return text.TypeName(title) == Elements.Role && title["short"] is null && SnakeCase.TryParse(title["class"] ?? "", out known) ? title["country"] : null;
    }

    /// <summary>The offices whose spokesmen and aides a phrase names: a role in a role.</summary>
    private static IEnumerable<Element> Chiefs(Element element) =>
        element.SelfAndParts.SelectMany(e => e.PartsNamed(Elements.RolePart)).Where(r => r["class"] is "spokesperson" or "presidential_aide").SelectMany(r => r.SelfAndParts).SelectMany(r => r.PartsNamed(ChiefPart));

    /// <summary>The element and its parts, but nothing of a phrase that names a person.</summary>
    private static IEnumerable<Element> Unnamed(Element element) =>
        element.Mention is { Type: EntityType.Person } || element["status"] is not null
            ? []
            : element.Parts.IsEmpty ? [element] : element.Parts.SelectMany(p => p.Elements).SelectMany(Unnamed).Prepend(element);
}
