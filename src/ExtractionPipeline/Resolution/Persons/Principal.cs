using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Persons;

/// <summary>Tells whom an account is about: the first person named in its body, or in its headline.</summary>
internal sealed class Principal(PhrasedText text, Func<Mention, int> personOf)
{
    private readonly ImmutableArray<int>[] _persons = new ImmutableArray<int>[text.Sentences.Length];

    /// <returns>The first person who is none of some others; null where nobody else is named.</returns>
    public int? Besides(IReadOnlyCollection<int> others) => First(others, Zone.Body, Zone.Headline);

    /// <returns>The same, where the headline tells it, as above a schedule.</returns>
    public int? OfHeadline(IReadOnlyCollection<int> others) => First(others, Zone.Headline, Zone.Body);

    private int? First(IReadOnlyCollection<int> others, params ReadOnlySpan<Zone> zones)
    {
        foreach (var zone in zones)
        {
            for (int i = 0; i < text.Sentences.Length; i++)
            {
                if (text.Segmented.Sentences[i].Zone == zone && FirstIn(text.Sentences[i], others) is { } person)
                    return person;
            }
        }

        return null;
    }

    private int? FirstIn(ImmutableArray<Element> sentence, IReadOnlyCollection<int> others)
    {
        foreach (var element in sentence)
        {
            if (element.IsWord || IsReporter(element))
                continue;
            foreach (var inner in element.SelfAndParts)
            {
                if (PersonOf(inner) is >= 0 and var person && !others.Contains(person))
                    return person;
            }
        }

        return null;
    }

    /// <summary>Who reports (`Our correspondent N.`) is not whom the account is about.</summary>
    private static bool IsReporter(Element element) => element.HasPart(Elements.RolePart) && element.PartsNamed(Elements.RolePart).Any(r => r["class"] == "journalist");

    /// <returns>The sentences that name a person.</returns>
    public ISet<int> SentencesOf(int? person) =>
        Enumerable.Range(0, text.Sentences.Length).Where(i => person is { } named && PersonsIn(i).Contains(named)).ToHashSet();

    /// <returns>The persons that a sentence names, each once, in text order.</returns>
    public ImmutableArray<int> PersonsIn(int sentence)
    {
        if (_persons[sentence].IsDefault)
            _persons[sentence] = PersonsAmong(text.Inside(sentence));
        return _persons[sentence];
    }

    /// <returns>The persons that elements name, each once, in text order.</returns>
    public ImmutableArray<int> PersonsIn(ImmutableArray<Element> elements) => elements is [var only] ? PersonsIn(only)
        : PersonsAmong([.. elements.SelectMany(e => e.SelfAndParts)]);

    /// <returns>The persons that an element names, each once, in text order.</returns>
    public ImmutableArray<int> PersonsIn(Element element) => element.IsWord ? [] : PersonsAmong(element.SelfAndParts);

    private ImmutableArray<int> PersonsAmong(ImmutableArray<Element> elements)
    {
        List<int>? persons = null;
        foreach (var element in elements)
        {
            if (PersonOf(element) is >= 0 and var person && persons?.Contains(person) != true)
                (persons ??= []).Add(person);
        }

        return persons is null ? [] : [.. persons];
    }

    /// <summary>A list carries the mention of its last item, who is not the first whom it names.</summary>
    /// <returns>-1 where the element itself names nobody.</returns>
    private int PersonOf(Element element) =>
        element.Mention is { Type: EntityType.Person } mention && !element.HasPart(Elements.ItemPart) ? personOf(mention) : -1;
}
