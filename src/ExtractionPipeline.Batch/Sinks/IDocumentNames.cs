using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Batch.Sinks;

/// <summary>Says what the result of a document is called. Called in the order of the documents, from one thread.</summary>
internal interface IDocumentNames
{
    /// <returns>A relative path with forward slashes that no other document of the run has, and whether it had to be numbered for that.</returns>
    (string Path, bool IsRenamed) Next(ReadDocument document);
}
