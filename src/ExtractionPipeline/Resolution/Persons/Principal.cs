using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>Tells whom an account is about: the first person named in its body, or in its headline.</summary>
internal sealed class Principal(PhrasedText text, Func<Mention, int> personOf)
{
    /// <returns>The first person who is none of some others; null where nobody else is named.</returns>
    public int? Besides(IReadOnlyCollection<int> others) => First(others, Zone.Body, Zone.Headline);

    /// <returns>The same, where the headline tells it, as above a schedule.</returns>
    public int? OfHeadline(IReadOnlyCollection<int> others) => First(others, Zone.Headline, Zone.Body);

    private int? First(IReadOnlyCollection<int> others, params Zone[] zones)
    {
        foreach (var zone in zones)
        {
            for (int i = 0; i < text.Sentences.Length; i++)
            {
                if (text.Segmented.Sentences[i].Zone != zone)
                    continue;
                foreach (int person in PersonsIn([.. text.Sentences[i].Where(e => !IsReporter(e))]))
                {
                    if (!others.Contains(person))
                        return person;
                }
            }
        }

        return null;
    }

    /// <summary>Who reports (`Our correspondent N.`) is not whom the account is about.</summary>
    private static bool IsReporter(Element element) => element.PartsNamed(Elements.RolePart).Any(r => r["class"] == "journalist");

    /// <returns>The sentences that name a person.</returns>
    public ISet<int> SentencesOf(int? person) =>
        Enumerable.Range(0, text.Sentences.Length).Where(i => person is { } named && PersonsIn(text.Sentences[i]).Contains(named)).ToHashSet();

    /// <summary>A list carries the mention of its last item, who is not the first whom it names.</summary>
    /// <returns>The persons that elements name, each once, in text order.</returns>
    public IEnumerable<int> PersonsIn(ImmutableArray<Element> elements) => elements
        .SelectMany(e => e.SelfAndParts())
        .Where(e => e.Mention is { Type: EntityType.Person } && !e.PartsNamed(Elements.ItemPart).Any())
        .Select(e => personOf(e.Mention!))
        .Where(p => p >= 0)
        .Distinct();
}
