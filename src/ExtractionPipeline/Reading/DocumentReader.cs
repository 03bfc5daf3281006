using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading;

/// <summary>Reads documents from files and folders: text files (any name), JSON Lines files (`.jsonl`), folders with both.</summary>
/// <remarks>
/// Streams: holds one document at a time, of a JSON Lines file one line. A file that cannot be read becomes a <see cref="ReadFault"/> and
/// the next one is read. Safe to share between threads.
/// </remarks>
public sealed class DocumentReader(ReaderOptions options)
{
    /// <summary>Reads every input in the order given, a folder's files by path, character by character.</summary>
    /// <param name="inputs">Paths of files and folders. A file named here is read whatever its extension is; in a folder the extension decides.</param>
    public IEnumerable<ReadItem> Read(IEnumerable<string> inputs)
    {
        foreach (string input in inputs)
        {
            IEnumerable<ReadItem> items = Directory.Exists(input) ? ReadFolder(input) : ReadFile(input, folder: "");
            foreach (ReadItem item in items)
                yield return item;
        }
    }

    /// <summary>The files that <see cref="Read"/> would open, in its order; what cannot be listed is left out.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> inputs) => inputs.SelectMany(input =>
        Directory.Exists(input) ? InputFolder.Walk(input).Where(entry => entry.Remark is null).Select(entry => entry.Path) : [input]);

    private IEnumerable<ReadItem> ReadFolder(string root)
    {
        foreach (FolderEntry entry in InputFolder.Walk(root))
        {
            if (entry.Remark is not null)
                yield return entry.Remark;
            else
            {
                foreach (ReadItem item in ReadFile(entry.Path, entry.Folder))
                    yield return item;
            }
        }
    }

    private IEnumerable<ReadItem> ReadFile(string path, string folder)
    {
        if (options.IsWanted?.Invoke(path) == false)
            return [];
        return InputFolder.ExtensionOf(path) == InputFolder.JsonLines
            ? new JsonLinesFile(options).Read(path, folder)
            : ReadTextFile(path, folder);
    }

    private IEnumerable<ReadItem> ReadTextFile(string path, string folder)
    {
        if (FileAccess.TryReadAllBytes(path, options.MaxBytes, out byte[] bytes) is { } reason)
        {
            yield return reason.In(path);
            yield break;
        }

        DecodedText decoded = TextDecoder.Decode(bytes);
        if (decoded.Text is null)
        {
            yield return new ReadFault(path, decoded.FaultLine, decoded.Fault!);
        }
        else if (string.IsNullOrWhiteSpace(decoded.Text))
        {
            yield return new ReadFault(path, null, "the file is empty");
        }
        else
        {
            if (decoded.IsGuess)
                yield return new ReadNote(path, null, $"is not UTF-8; read as {decoded.Encoding}");
            yield return new ReadDocument(new SourceDocument(path, decoded.Text), folder, Path.GetFileNameWithoutExtension(path));
        }
    }
}
