using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Rules;

namespace ExtractionPipeline.Relations;

/// <summary>A text with the facts that rules read from its sentences, before persons are resolved.</summary>
/// <param name="Facts">In text order. What they emit: `Encounter`, `Attendance`, `HoldsRole` (see docs/rules.md).</param>
public sealed record RelatedText(PhrasedText Phrased, ImmutableArray<RuleMatch> Facts);
