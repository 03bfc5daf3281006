using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition;

/// <summary>Finds mentions in a text. Ours are the default; an adapter to another library can take their place.</summary>
public interface IRecognizer
{
    /// <returns>Candidate mentions in any order; they may overlap, the arbiter decides.</returns>
    ImmutableArray<Mention> Recognize(SegmentedText text);
}
