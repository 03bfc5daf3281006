using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>The bytes of one file, or of one entry of an archive.</summary>
/// <param name="Source">The path as the user gave it; of an entry, the archive's, a slash and the entry's.</param>
/// <param name="Folder">Handed on to <see cref="ReadDocument.Folder"/>.</param>
internal sealed record FileContent(string Source, string Folder, byte[] Bytes)
{
    /// <summary>File name without extension: what a result should be called.</summary>
    public string Name { get; init; } = Path.GetFileNameWithoutExtension(Source);

    public ReadFault Fault(string reason, int? line = null) => new(Source, line, reason);

    /// <summary>A document, or the fault that there is no text in it.</summary>
    public ReadItem Document(SourceDocument document, string name) =>
        string.IsNullOrWhiteSpace(document.Text) ? new ReadFault(document.Source, null, "no text in it") : new ReadDocument(document, Folder, name);
}

/// <summary>Reads the documents of one kind of file, whole in memory.</summary>
/// <remarks>What is wrong with a file becomes a <see cref="ReadFault"/>, never an exception. Safe to share between threads.</remarks>
internal interface IFileFormat
{
    IEnumerable<ReadItem> Read(FileContent file);
}

/// <summary>Reads files of any size, a document at a time.</summary>
/// <remarks>As <see cref="IFileFormat"/>.</remarks>
internal interface IStreamFormat
{
    /// <param name="content">The caller closes it.</param>
    IEnumerable<ReadItem> Read(Stream content, string source, string folder);
}
