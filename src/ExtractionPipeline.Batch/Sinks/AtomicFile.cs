namespace ExtractionPipeline.Batch.Sinks;

/// <summary>A file that appears under its name whole or not at all: written under another name, then renamed.</summary>
public sealed class AtomicFile : IDisposable
{
    private readonly string _path;

    private readonly string _temporaryPath;

    private readonly FileStream _stream;

    private bool _isComplete;

    /// <param name="unfinished">Folder on the same file system where the file is made; null for the file's own.</param>
    /// <exception cref="IOException">The folder or the file cannot be made.</exception>
    public AtomicFile(string path, string? unfinished = null)
    {
        _path = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(_path)!;
        Directory.CreateDirectory(folder);
        _temporaryPath = Path.Combine(unfinished ?? folder, $".{Path.GetFileName(path)}.tmp");
        _stream = new FileStream(_temporaryPath, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    }

    public Stream Stream => _stream;

    /// <summary>Writes a whole file in one go.</summary>
    public static void Write(string path, ReadOnlySpan<byte> content, string? unfinished = null)
    {
        using AtomicFile file = new(path, unfinished);
        file.Stream.Write(content);
        file.Complete();
    }

    /// <summary>Puts the file in its place, over an older one of its name.</summary>
    public void Complete()
    {
        _stream.Dispose();
        File.Move(_temporaryPath, _path, overwrite: true);
        _isComplete = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_isComplete)
            File.Delete(_temporaryPath);
    }
}
