using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>How much of the input is done and how long the rest may take, by bytes.</summary>
/// <remarks>An estimate: a file counts as done when the next one is opened, a file of many documents by the text of those that are done. Safe to share.</remarks>
internal sealed class ProgressEstimate(TimeProvider clock)
{
    private readonly long _started = clock.GetTimestamp();

    /// <summary>Bytes of the files before the one that is open, of that one, and of the text done in it.</summary>
    private long _before, _open, _inOpen;

    /// <summary>Bytes of all files; 0 until they are counted.</summary>
    private long _total;

    public TimeSpan Elapsed => clock.GetElapsedTime(_started);

    /// <summary>0 to 1; null while the input's size is not known.</summary>
    public double? Share => Interlocked.Read(ref _total) is > 0 and var total
        ? Math.Min(1, (Interlocked.Read(ref _before) + Math.Min(Interlocked.Read(ref _open), Interlocked.Read(ref _inOpen))) / (double)total)
        : null;

    /// <summary>Null while nobody can tell.</summary>
    public TimeSpan? Left => Share is > 0 and var share ? Elapsed * ((1 - share) / share) : null;

    /// <summary>Counts the bytes of the input; to be called beside the run, on a thread of its own.</summary>
    public void Measure(IEnumerable<string> inputs, CancellationToken cancelled)
    {
        long total = 0;
        foreach (string path in DocumentReader.Files(inputs))
        {
            if (cancelled.IsCancellationRequested)
                return;
            total += LengthOf(path);
        }

        Interlocked.Exchange(ref _total, total);
    }

    public void Opening(string path)
    {
        Interlocked.Add(ref _before, Interlocked.Exchange(ref _open, LengthOf(path)));
        Interlocked.Exchange(ref _inOpen, 0);
    }

    public void Done(int bytes) => Interlocked.Add(ref _inOpen, bytes);

    private static long LengthOf(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
