using System.Collections.Immutable;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>What was measured, and the texts that went wrong.</summary>
/// <param name="Errors">Case, right language, answer and text, in order.</param>
public sealed record LanguageDetectionReport(
    ImmutableArray<DocumentAccuracy> Cases, ImmutableArray<(string Case, string Right, string Answer, string Text)> Errors);
