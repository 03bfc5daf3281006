using System.Buffers;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Batch;

/// <summary>Turns a document into bytes to write.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="pipeline">Waited for when the first document is there.</param>
/// <param name="writer">Made when the first result is there.</param>
/// <param name="minConfidence">0 to 1: roles and meetings below it are left out.</param>
internal sealed class DocumentExtractor(Task<Pipeline> pipeline, Lazy<JsonLdWriter> writer, double minConfidence)
{
    private const int UsualSize = 16 * 1024;

    /// <exception cref="IOException">A file of the models cannot be read.</exception>
    /// <exception cref="InvalidDataException">The models of the document's language cannot be used: no document will do better.</exception>
    public ExtractedDocument Extract(SourceDocument document)
    {
        try
        {
            Extraction extraction = Confident(pipeline.GetAwaiter().GetResult().Extract(document));
            ArrayBufferWriter<byte> json = new(UsualSize);
            writer.Value.Write(extraction, json);
            json.Write("\n"u8);
            return new ExtractedDocument(json.WrittenMemory, extraction, null);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or InvalidDataException or IOException or UnauthorizedAccessException)) // a mistake of ours in one document must not cost the others
        {
            return new ExtractedDocument(default, null, $"internal error, please report: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private Extraction Confident(Extraction extraction) => minConfidence <= 0 ? extraction : extraction with
    {
        Persons = [.. extraction.Persons.Select(p => p with { Roles = [.. p.Roles.Where(r => r.Confidence >= minConfidence)] })],
        Meetings = [.. extraction.Meetings.Where(m => m.Confidence >= minConfidence)],
    };
}

/// <summary>What became of a document.</summary>
/// <param name="Json">With its line feed; empty where the extraction failed.</param>
/// <param name="Extraction">Null where it failed.</param>
/// <param name="Fault">Why it failed; null where it did not.</param>
internal readonly record struct ExtractedDocument(ReadOnlyMemory<byte> Json, Extraction? Extraction, string? Fault);
