using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Batch;

/// <summary>Hears what becomes of the input while a batch runs.</summary>
/// <remarks>Called in the order of the input, but for <see cref="Opening"/> and what is said of files that are left alone: the reader says these ahead.</remarks>
public interface IBatchObserver
{
    /// <summary>A file is about to be read.</summary>
    void Opening(string path);

    /// <summary>Something that the user should know and that cost no document.</summary>
    /// <param name="line">Counts from 1; null where it is not about one line.</param>
    void Note(string source, int? line, string text);

    /// <summary>The document was read, and its result written.</summary>
    void Extracted(Extraction extraction);

    /// <summary>The document's result was there already.</summary>
    void Unchanged(SourceDocument document);

    /// <param name="line">Counts from 1; null where the fault is not in one line.</param>
    void Failed(string source, int? line, string reason);
}
