using System.Security.Cryptography;
using ExtractionPipeline.Batch.Journals;

namespace ExtractionPipeline.Batch.Sinks;

/// <summary>One file a document, in sub-folders as the input has them.</summary>
/// <param name="unfinished">Where files are made before they are renamed into their place.</param>
internal sealed class FolderSink(string root, string unfinished) : IResultSink
{
    public EarlierResult? Earlier(JournalEntry entry)
    {
        try
        {
            FileInfo file = new(Path.Combine(root, entry.Name));
            if (!file.Exists || file.Length != entry.Length)
                return null;
            byte[] bytes = File.ReadAllBytes(file.FullName);
            return SHA256.HashData(bytes).AsSpan().SequenceEqual(entry.Sum) ? new EarlierResult(bytes, 0) : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null; // what cannot be read back is made anew
        }
    }

    public Written Write(string name, ReadOnlyMemory<byte> result, EarlierResult? earlier)
    {
        try
        {
            if (earlier is null)
                AtomicFile.Write(Path.Combine(root, name), result.Span, unfinished);
            return new Written(0, null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException && !DiskFault.IsOfAll(fault) && Directory.Exists(unfinished))
        {
            return new Written(0, $"{name} cannot be written: {fault.Message}");
        }
    }

    public void Flush()
    {
        // every file was handed over when it was written
    }

    public void Complete()
    {
        // and final
    }

    public void Dispose()
    {
        // none stays open between two documents
    }
}
