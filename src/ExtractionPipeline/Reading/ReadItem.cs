using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading;

/// <summary>What became of one piece of the input: a document, or a word about why there is none.</summary>
/// <param name="Source">The path as the user gave it; of a record in a JSON Lines file, see <see cref="Formats.JsonLinesFormat"/>.</param>
public abstract record ReadItem(string Source);

/// <summary>A document that was read.</summary>
/// <param name="Folder">Its folder below the folder the user named, with forward slashes; empty at the top.</param>
/// <param name="Name">File name without extension, or the record's id: what a result should be called. Not yet safe as a file name.</param>
public sealed record ReadDocument(SourceDocument Document, string Folder, string Name) : ReadItem(Document.Source);

/// <summary>Something that could not be read. The rest of the input is not touched by it.</summary>
/// <param name="Line">Counts from 1; null where the fault is not in one line.</param>
/// <param name="Reason">For the user: what is wrong, without the source.</param>
public sealed record ReadFault(string Source, int? Line, string Reason) : ReadItem(Source)
{
    /// <summary>True where the next try may do better though the file stays as it is: it was not there, or it was being written.</summary>
    public bool MayPass { get; init; }
}

/// <summary>Something that the user should know and that cost no document: a skipped file, a guessed encoding.</summary>
/// <param name="Line">Counts from 1; null where the note is not about one line.</param>
public sealed record ReadNote(string Source, int? Line, string Text) : ReadItem(Source);
