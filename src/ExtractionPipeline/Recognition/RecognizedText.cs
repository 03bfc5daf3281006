using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition;

/// <summary>A text with its mentions, in text order; a mention may hold smaller ones (a role its country), but none crosses another.</summary>
public sealed record RecognizedText(SegmentedText Segmented, ImmutableArray<Mention> Mentions);
