using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>A span and what it names, in UTF-16 code units.</summary>
public readonly record struct LabelledSpan(EntityType Type, TextSpan Span);
