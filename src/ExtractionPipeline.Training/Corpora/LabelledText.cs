using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>A span with the label that its corpus gives it.</summary>
public readonly record struct LabelledSpan(TextSpan Span, string Label);

/// <summary>A text of a corpus with its spans, in the corpus's own labels.</summary>
/// <param name="Id">Unique within the corpus; bootstrap intervals draw whole texts.</param>
public sealed record LabelledText(string Id, string Text, ImmutableArray<LabelledSpan> Spans);
