using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Phrases;

/// <summary>A text whose sentences are sequences of phrases: persons with their roles, lists of persons, places and dates in their frames.</summary>
/// <param name="Sentences">One sequence for each sentence of the segmented text; empty for furniture.</param>
public sealed record PhrasedText(RecognizedText Recognized, Taxonomy Taxonomy, ImmutableArray<ImmutableArray<Element>> Sentences)
{
    /// <summary>The words that the rules know, with their base forms; null where a text was built by hand.</summary>
    public Vocabulary? Vocabulary { get; init; }

    public string TypeName(Element element) => Taxonomy.Names[element.Type];

    public SegmentedText Segmented => Recognized.Segmented;
}
