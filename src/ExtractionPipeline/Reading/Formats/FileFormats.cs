namespace ExtractionPipeline.Reading.Formats;

/// <summary>Which files are read, and how: by extension.</summary>
internal sealed class FileFormats
{
    private readonly Dictionary<string, IFileFormat> _formats;
    private readonly Dictionary<string, IStreamFormat> _streams;
    private readonly int _maxBytes;

    public FileFormats(ReaderOptions options)
    {
        HtmlFormat html = new();
        FeedFormat feed = new();
        JsonLinesFormat lines = new(options);
        _maxBytes = options.MaxBytes;
        _formats = new(StringComparer.Ordinal)
        {
            [".txt"] = Text,
            [".text"] = Text,
            [".html"] = html,
            [".htm"] = html,
            [".xhtml"] = html,
            [".rss"] = feed,
            [".atom"] = feed,
            [".xml"] = feed,
            [".docx"] = new DocxFormat(options.MaxBytes),
            [".eml"] = new MailFormat(),
            [".json"] = new JsonFormat(options.Fields),
        };
        _streams = new(StringComparer.Ordinal)
        {
            [".jsonl"] = lines,
            [".ndjson"] = lines,
            [GzipFormat.Extension] = new GzipFormat(this),
            [".zip"] = new ZipFormat(this),
        };
    }

    /// <summary>What a file is taken for whose extension says nothing.</summary>
    public static IFileFormat Text { get; } = new TextFormat();

    /// <param name="path">Of a file or entry; only its extension counts.</param>
    public static bool IsKnown(string path) => Extensions.Contains(InputFolder.ExtensionOf(path));

    /// <summary>All extensions that files are found by in a folder.</summary>
    public static IReadOnlyCollection<string> Extensions { get; } = ListOf(new FileFormats(new ReaderOptions()));

    public bool IsArchive(string path) => FindStream(path) is GzipFormat or ZipFormat;

    public IFileFormat? Find(string path) => _formats.GetValueOrDefault(InputFolder.ExtensionOf(path));

    public IStreamFormat? FindStream(string path) => _streams.GetValueOrDefault(InputFolder.ExtensionOf(path));

    /// <summary>Reads what an archive holds, and closes it.</summary>
    /// <param name="name">Says what kind of file it is and what it is called.</param>
    public IEnumerable<ReadItem> ReadEntry(Stream content, string source, string name, string folder)
    {
        using (content)
        {
            if (FindStream(name) is { } stream)
            {
                foreach (ReadItem item in stream.Read(content, source, folder))
                    yield return item;
                yield break;
            }

            if (BoundedStream.TryReadAll(content, _maxBytes, out byte[] bytes) is { } fault)
            {
                yield return fault.In(source);
                yield break;
            }

            foreach (ReadItem item in (Find(name) ?? Text).Read(new FileContent(source, folder, bytes) { Name = Path.GetFileNameWithoutExtension(name) }))
                yield return item;
        }
    }

    private static HashSet<string> ListOf(FileFormats formats) => [.. formats._formats.Keys, .. formats._streams.Keys];
}
