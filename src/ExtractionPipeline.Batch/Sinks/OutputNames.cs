using System.Security.Cryptography;
using System.Text;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Batch.Sinks;

/// <summary>Gives every document of a run its file name: below the output folder whatever the document is called, and no name twice.</summary>
/// <remarks>
/// Names are given in the order of the documents, so the same input gets the same names. Names that differ only in case count as one,
/// as they do on Windows and macOS. Remembers eight bytes a document.
/// </remarks>
internal sealed class OutputNames : IDocumentNames
{
    private const string Extension = ".jsonld";

    /// <summary>Hashes of the names given so far; two names with one hash only cost the second a number it did not need.</summary>
    private readonly HashSet<ulong> _taken = [];

    public (string Path, bool IsRenamed) Next(ReadDocument document)
    {
        string stem = SafeName.OfPath(document.Folder, document.Name);
        string path = stem + Extension;
        for (int number = 2; !_taken.Add(HashOf(path)); number++)
            path = $"{stem}-{number}{Extension}";
        return (path, path.Length != stem.Length + Extension.Length);
    }

    private static ulong HashOf(string path) =>
        BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(CaseFolding.Common.Fold(path))));
}
