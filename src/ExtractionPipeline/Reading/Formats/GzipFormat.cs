using System.IO.Compression;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>One compressed file: `release.html.gz` is read as `release.html`.</summary>
internal sealed class GzipFormat(FileFormats formats) : IStreamFormat
{
    public const string Extension = ".gz";

    public IEnumerable<ReadItem> Read(Stream content, string source, string folder)
    {
        string inner = source[..^Extension.Length];
        if (formats.IsArchive(inner) || !FileFormats.IsKnown(inner))
            return [new ReadFault(source, null, $"holds a file of no known kind: {Path.GetFileName(inner)}")];
        return formats.ReadEntry(new GZipStream(content, CompressionMode.Decompress, leaveOpen: true), source, inner, folder);
    }
}
