namespace ExtractionPipeline.Batch.Journals;

/// <summary>Something that could not be read or extracted.</summary>
/// <param name="Line">Counts from 1; 0 where the fault is not in one line.</param>
/// <param name="At">When it was found, UTC.</param>
internal sealed record QuarantinedDocument(string Source, int Line, string Reason, string At);

/// <summary>Why something is left alone.</summary>
/// <param name="IsOfThisRun">Whether it was found bad by the run that goes on, before it was interrupted.</param>
internal sealed record Quarantined(string Reason, bool IsOfThisRun);
