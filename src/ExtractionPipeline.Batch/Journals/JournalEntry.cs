namespace ExtractionPipeline.Batch.Journals;

/// <summary>A result that was written.</summary>
/// <param name="Name">The result's name below the output folder; no two results of a run share one.</param>
/// <param name="Source">The document, as the result names it.</param>
/// <param name="Key">What it was made from: see <see cref="DocumentKey"/>.</param>
/// <param name="Sum">SHA-256 of the result's bytes: nothing is taken for a result that has other bytes.</param>
/// <param name="Start">Where it begins in a file of many results; 0 in a file of its own.</param>
/// <param name="Length">In bytes.</param>
internal sealed record JournalEntry(string Name, string Source, byte[] Key, byte[] Sum, long Start, int Length);
