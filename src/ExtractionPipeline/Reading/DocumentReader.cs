using ExtractionPipeline.Reading.Formats;

namespace ExtractionPipeline.Reading;

/// <summary>Reads documents from files, folders, patterns and standard input; <see cref="FileFormats"/> lists the kinds of file.</summary>
/// <remarks>
/// Streams: holds one document at a time, of an archive or a JSON Lines file one entry or line. A file that cannot be read becomes a
/// <see cref="ReadFault"/> and the next one is read. Safe to share between threads.
/// </remarks>
public sealed class DocumentReader(ReaderOptions options)
{
    /// <summary>Stands for standard input.</summary>
    public const string StandardInput = "-";

    private const string StandardInputName = "stdin";

    private readonly FileFormats _formats = new(options);

    /// <summary>Reads every input in the order given, a folder's files by path, character by character.</summary>
    /// <param name="inputs">Paths of files and folders, patterns (`releases/**/*.html`), `-`. A file named here is read whatever its extension is; in a folder the extension decides.</param>
    public IEnumerable<ReadItem> Read(IEnumerable<string> inputs)
    {
        foreach (string input in inputs)
        {
            foreach (ReadItem item in ReadInput(input))
                yield return item;
        }
    }

    /// <summary>The files that <see cref="Read"/> would open, in its order; what cannot be listed is left out.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> inputs) => inputs.SelectMany(input =>
        Directory.Exists(input) ? InputFolder.Walk(input).Where(entry => entry.Remark is null).Select(entry => entry.Path)
        : InputPattern.IsPattern(input) ? InputPattern.Files(input) : [input]);

    private IEnumerable<ReadItem> ReadInput(string input)
    {
        if (Directory.Exists(input))
            return ReadFolder(input);
        if (input == StandardInput && options.StandardInput is { } open)
            return ReadStandardInput(open);
        if (!InputPattern.IsPattern(input))
            return ReadFile(input, folder: "");
        string[] files = [.. InputPattern.Files(input)];
        return files.Length > 0 ? files.SelectMany(file => ReadFile(file, folder: "")) : [new ReadFault(input, null, "no file fits the pattern")];
    }

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
        return _formats.FindStream(path) is { } format ? ReadStream(format, path, folder) : ReadWhole(_formats.Find(path) ?? FileFormats.Text, path, folder);
    }

    private IEnumerable<ReadItem> ReadWhole(IFileFormat format, string path, string folder) =>
        FileAccess.TryReadAllBytes(path, options.MaxBytes, out byte[] bytes) is { } reason ? [reason.In(path)] : format.Read(new FileContent(path, folder, bytes));

    private static IEnumerable<ReadItem> ReadStream(IStreamFormat format, string path, string folder)
    {
        if (FileAccess.TryOpen(path, out FileStream? file) is { } reason)
        {
            yield return reason.In(path);
            yield break;
        }

        using (file)
        {
            FileState before = FileState.Of(file!);
            foreach (ReadItem item in format.Read(file!, path, folder))
                yield return item;
            if (before.Changed(file!) is { } changed)
                yield return changed.In(path);
        }
    }

    /// <summary>JSON Lines where it begins with a brace, else one document of plain text.</summary>
    private IEnumerable<ReadItem> ReadStandardInput(Func<Stream> open)
    {
        using Stream input = open();
        byte[] first = new byte[64];
        int length = input.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        using PushedBackStream all = new(first.AsMemory(0, length), input);
        bool isJson = first.AsSpan(0, length).TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..];
        string name = StandardInputName + (isJson ? ".jsonl" : ".txt");
        foreach (ReadItem item in _formats.ReadEntry(all, name, name, folder: ""))
            yield return item;
    }
}
