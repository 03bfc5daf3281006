namespace ExtractionPipeline.Cli.Extracting;

/// <summary>A file that appears under its name whole or not at all: written beside it under another name, then renamed.</summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;

    private readonly string _temporaryPath;

    private readonly FileStream _stream;

    private bool _isComplete;

    /// <exception cref="IOException">The folder or the file cannot be made.</exception>
    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path);
        string folder = Path.GetDirectoryName(_path)!;
        Directory.CreateDirectory(folder);
        _temporaryPath = Path.Combine(folder, $".{Path.GetFileName(path)}.tmp");
        _stream = new FileStream(_temporaryPath, FileMode.Create, FileAccess.Write, FileShare.None);
    }

    public Stream Stream => _stream;

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
