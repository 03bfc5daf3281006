using ExtractionPipeline.Batch.Journals;

namespace ExtractionPipeline.Batch.Sinks;

/// <summary>One object a line, to a stream: what was written is gone, so nothing is brought back.</summary>
internal sealed class StreamSink(Stream stream) : IResultSink
{
    private readonly BufferedStream _stream = new(stream, 64 * 1024);

    public EarlierResult? Earlier(JournalEntry entry) => null;

    public Written Write(string name, ReadOnlyMemory<byte> result, EarlierResult? earlier)
    {
        _stream.Write(result.Span);
        return default;
    }

    public void Flush() => _stream.Flush();

    public void Complete() => _stream.Flush();

    public void Dispose()
    {
        // the stream is the caller's; what could not be flushed is lost
    }
}
