using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Batch.Sinks;

/// <summary>Names each result after the whole path of its document below a root, extension and all, so that no name depends on what else there is.</summary>
/// <remarks>For a service: documents come one by one, and in another order after a restart. `inbox/2025/a.txt` becomes `2025/a.txt.jsonld`.</remarks>
internal sealed class SourceNames(string root) : IDocumentNames
{
    private const string Extension = ".jsonld";

    public (string Path, bool IsRenamed) Next(ReadDocument document)
    {
        string[] parts = Path.GetRelativePath(root, document.Source).Replace('\\', '/').Split('/');
        return (SafeName.OfPath(string.Join('/', parts[..^1]), parts[^1]) + Extension, false);
    }
}
