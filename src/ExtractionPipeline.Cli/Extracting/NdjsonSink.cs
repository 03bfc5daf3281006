using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>One object a line, to a stream; a file appears under its name only when it is whole.</summary>
internal sealed class NdjsonSink : IResultSink
{
    private readonly Stream _stream;

    private readonly AtomicFile? _file;

    private NdjsonSink(Stream stream, AtomicFile? file)
    {
        _stream = new BufferedStream(stream, 64 * 1024);
        _file = file;
    }

    public bool IsIndented => false;

    public static NdjsonSink ToStream(Stream stream) => new(stream, null);

    /// <exception cref="IOException">The file cannot be made.</exception>
    public static NdjsonSink ToFile(string path)
    {
        AtomicFile file = new(path);
        return new NdjsonSink(file.Stream, file);
    }

    public string? Write(ReadDocument document, ReadOnlySpan<byte> json)
    {
        _stream.Write(json);
        _stream.WriteByte((byte)'\n');
        return null;
    }

    public void Complete()
    {
        _stream.Flush();
        _file?.Complete();
    }

    public void Dispose() => _file?.Dispose();
}
