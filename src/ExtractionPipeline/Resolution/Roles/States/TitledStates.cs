using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Roles.States;

/// <summary>The offices that a text names with a state and without who holds them (`the Norwegian Foreign Minister` in the headline).</summary>
internal sealed class TitledStates(PhrasedText text)
{
    private readonly List<(RoleClass Class, string State, int Sentence)> _titles = [.. Read(text)];

    /// <returns>The one state with which another sentence, up to the one behind, names the office; null where there are several or none.</returns>
    public string? Of(RoleAssertion office)
    {
        string? only = null;
        foreach (var (known, state, sentence) in _titles)
        {
            if (known != office.Class || sentence == office.Sentence || sentence > office.Sentence + 1 || state == only)
                continue;
            if (only is not null)
                return null;
            only = state;
        }

        return only;
    }

    private static IEnumerable<(RoleClass Class, string State, int Sentence)> Read(PhrasedText text)
    {
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            foreach (var element in text.Sentences[sentence].Where(e => !e.IsWord).SelectMany(Unnamed))
            {
                if (text.TypeName(element) == Elements.Role && element["short"] is null && element["country"] is { } state && SnakeCase.TryParse(element["class"] ?? "", out RoleClass known))
                    yield return (known, state, sentence);
            }
        }
    }

    /// <summary>The element and its parts, but nothing of a phrase that names a person.</summary>
    private static IEnumerable<Element> Unnamed(Element element) =>
        element.Mention is { Type: EntityType.Person } || element["status"] is not null
            ? []
            : element.Parts.IsEmpty ? [element] : element.Parts.SelectMany(p => p.Elements).SelectMany(Unnamed).Prepend(element);
}
