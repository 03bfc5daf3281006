using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Batch;

/// <summary>Hears nothing: for a batch of which only the results count.</summary>
public sealed class SilentObserver : IBatchObserver
{
    /// <inheritdoc/>
    public void Opening(string path)
    {
    }

    /// <inheritdoc/>
    public void Note(string source, int? line, string text)
    {
    }

    /// <inheritdoc/>
    public void Extracted(Extraction extraction)
    {
    }

    /// <inheritdoc/>
    public void Unchanged(SourceDocument document)
    {
    }

    /// <inheritdoc/>
    public void Failed(string source, int? line, string reason)
    {
    }
}
