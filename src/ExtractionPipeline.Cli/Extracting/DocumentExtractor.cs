using System.Buffers;
using ExtractionPipeline.LinkedData;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>Turns one item of the input into bytes to write.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
/// <param name="minConfidence">0 to 1: roles and meetings below it are left out.</param>
internal sealed class DocumentExtractor(Pipeline pipeline, JsonLdWriter writer, double minConfidence)
{
    private const int UsualSize = 16 * 1024;

    /// <exception cref="InvalidDataException">The models of the document's language cannot be used: no document will do better.</exception>
    public ExtractedDocument Extract(ReadItem item)
    {
        if (item is not ReadDocument { Document: var document })
            return ExtractedDocument.Nothing(item);
        try
        {
            Extraction extraction = Confident(pipeline.Extract(document));
            ArrayBufferWriter<byte> json = new(UsualSize);
            writer.Write(extraction, json);
            return new ExtractedDocument(
                item, json.WrittenSpan.ToArray(), extraction.Language.Language,
                extraction.Persons.Length, extraction.Persons.Sum(p => p.Roles.Length), extraction.Meetings.Length, null);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or InvalidDataException)) // a mistake of ours in one document must not cost the others
        {
            return ExtractedDocument.Nothing(item, $"internal error, please report: {fault.GetType().Name}: {fault.Message}");
        }
    }

    private Extraction Confident(Extraction extraction) => minConfidence <= 0 ? extraction : extraction with
    {
        Persons = [.. extraction.Persons.Select(p => p with { Roles = [.. p.Roles.Where(r => r.Confidence >= minConfidence)] })],
        Meetings = [.. extraction.Meetings.Where(m => m.Confidence >= minConfidence)],
    };
}
