namespace ExtractionPipeline.Benchmarks;

/// <summary>Adds up processor time and allocation by stage, in the order in which stages first ran.</summary>
internal sealed class StageClock
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (TimeSpan Time, long Bytes)> _stages = [];

    public void Reset() => _stages.Clear();

    public T Time<T>(string stage, Func<T> run)
    {
        if (!_order.Contains(stage))
            _order.Add(stage);
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Now;
        var result = run();
        var elapsed = ThreadClock.Now - start;
        var (time, bytes) = _stages.GetValueOrDefault(stage);
        _stages[stage] = (time + elapsed, bytes + GC.GetAllocatedBytesForCurrentThread() - allocated);
        return result;
    }

    /// <param name="bytes">Of UTF-8, of all documents that ran.</param>
    public void Report(int documents, double bytes)
    {
        foreach (string stage in _order)
        {
            var (time, allocated) = _stages[stage];
            Console.WriteLine($"{stage,-32} {time.TotalMicroseconds / documents,8:0} µs {allocated / 1024.0 / documents,8:0.0} KB a document {bytes / 1e6 / time.TotalSeconds,8:0.0} MB/s");
        }
    }
}
