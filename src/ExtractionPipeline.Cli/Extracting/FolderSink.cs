using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>One indented `.jsonld` file a document, in sub-folders as the input has them.</summary>
internal sealed class FolderSink(string root) : IResultSink
{
    private const string Extension = ".jsonld";

    private readonly OutputNames _names = new();

    public bool IsIndented => true;

    public string? Write(ReadDocument document, ReadOnlySpan<byte> json)
    {
        var (name, isRenamed) = _names.Next(document.Folder, document.Name, Extension);
        using AtomicFile file = new(Path.Combine(root, name));
        file.Stream.Write(json);
        file.Stream.WriteByte((byte)'\n');
        file.Complete();
        return isRenamed ? $"written as {name}, another document has its name" : null;
    }

    public void Complete()
    {
        // every file was final when it was written
    }

    public void Dispose()
    {
        // no file stays open between two documents
    }
}
