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

    private readonly List<(RoleClass Class, string State, int Sentence, bool IsChiefs)> _titles = Read(text);

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

    private static List<(RoleClass Class, string State, int Sentence, bool IsChiefs)> Read(PhrasedText text)
    {
        var titles = new List<(RoleClass, string, int, bool)>();
        for (int sentence = 0; sentence < text.Sentences.Length; sentence++)
        {
            foreach (var element in text.Sentences[sentence])
            {
                if (element.IsWord)
                    continue;
                AddUnnamed(element, sentence);
                AddChiefs(element, sentence);
            }
        }

        return titles;

        // The element and its parts, but nothing of a phrase that names a person.
        void AddUnnamed(Element element, int sentence)
        {
            if (element.Mention is { Type: EntityType.Person } || element["status"] is not null)
                return;
            Add(element, sentence, false);
            foreach (var part in element.Parts)
            {
                foreach (var inner in part.Elements)
                    AddUnnamed(inner, sentence);
            }
        }

        // The offices whose spokesmen and aides a phrase names: a role in a role.
        void AddChiefs(Element element, int sentence)
        {
            foreach (var holder in element.Parts.IsEmpty ? [] : element.SelfAndParts)
            {
                foreach (var serving in holder.PartsNamed(Elements.RolePart))
                {
                    if (serving["class"] is not ("spokesperson" or "presidential_aide"))
                        continue;
                    foreach (var chief in serving.SelfAndParts.SelectMany(r => r.PartsNamed(ChiefPart)))
                        Add(chief, sentence, true);
                }
            }
        }

        void Add(Element title, int sentence, bool isChiefs)
        {
            if (StateOf(text, title, out var known) is { } state)
                titles.Add((known, state, sentence, isChiefs));
        }
    }

    private static string? StateOf(PhrasedText text, Element title, out RoleClass known)
    {
        known = default;
        return text.TypeName(title) == Elements.Role && title["short"] is null && SnakeCase.TryParse(title["class"] ?? "", out known) ? title["country"] : null;
    }
}
