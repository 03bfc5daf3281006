using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Phrases;

/// <summary>A text whose sentences are sequences of phrases: persons with their roles, lists of persons, places and dates in their frames.</summary>
/// <param name="Sentences">One sequence for each sentence of the segmented text; empty for furniture.</param>
public sealed record PhrasedText(RecognizedText Recognized, Taxonomy Taxonomy, ImmutableArray<ImmutableArray<Element>> Sentences)
{
    private readonly ImmutableArray<Element>[] _inside = new ImmutableArray<Element>[Sentences.Length];

    /// <summary>The words that the rules know, with their base forms; null where a text was built by hand.</summary>
    public Vocabulary? Vocabulary { get; init; }

    public string TypeName(Element element) => Taxonomy.Names[element.Type];

    public SegmentedText Segmented => Recognized.Segmented;

    /// <summary>The mentions and phrases of a sentence with everything that they were built of, outermost first, but no plain words; put together when it is first asked for.</summary>
    internal ImmutableArray<Element> Inside(int sentence)
    {
        if (_inside[sentence].IsDefault)
        {
            var inside = ImmutableArray.CreateBuilder<Element>();
            AddTo(inside, Sentences[sentence]);
            _inside[sentence] = inside.DrainToImmutable();
        }

        return _inside[sentence];
    }

    /// <returns>The last phrase of a type that stands in a sentence by itself; null where there is none.</returns>
    internal Element? LastOf(string type, int sentence)
    {
        var elements = Sentences[sentence];
        for (int i = elements.Length - 1; i >= 0; i--)
        {
            if (!elements[i].IsWord && TypeName(elements[i]) == type)
                return elements[i];
        }

        return null;
    }

    private static void AddTo(ImmutableArray<Element>.Builder inside, ImmutableArray<Element> elements)
    {
        foreach (var element in elements)
        {
            if (element.IsWord)
                continue;
            inside.Add(element);
            foreach (var part in element.Parts)
                AddTo(inside, part.Elements);
        }
    }
}
