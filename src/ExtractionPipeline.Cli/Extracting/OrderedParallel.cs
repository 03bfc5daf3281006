using System.Collections.Concurrent;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>Runs work over a stream of items on several threads and hands the results out in the order of the items.</summary>
internal static class OrderedParallel
{
    /// <summary>How many items may be under way for each thread: enough that none waits for a slow neighbour, few enough for flat memory.</summary>
    private const int WindowPerThread = 16;

    /// <param name="threads">From 1; with 1, everything happens on the caller's thread.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancelled"/> was set.</exception>
    public static IEnumerable<TResult> Map<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, int threads, CancellationToken cancelled) =>
        threads == 1 ? MapHere(items, work, cancelled) : MapOn(threads, items, work, cancelled);

    private static IEnumerable<TResult> MapHere<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, CancellationToken cancelled)
    {
        foreach (T item in items)
        {
            cancelled.ThrowIfCancellationRequested();
            yield return work(item);
        }
    }

    private static IEnumerable<TResult> MapOn<T, TResult>(int threads, IEnumerable<T> items, Func<T, TResult> work, CancellationToken cancelled)
    {
        using BlockingCollection<Task<TResult>> queue = [];
        Task[] workers = [.. Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            () => RunAll(queue), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))];
        try
        {
            Queue<Task<TResult>> window = new();
            foreach (T item in items)
            {
                cancelled.ThrowIfCancellationRequested();
                Task<TResult> task = new(() => work(item));
                window.Enqueue(task);
                queue.Add(task, CancellationToken.None);
                while (window.Count >= threads * WindowPerThread || (window.Count > 0 && window.Peek().IsCompleted))
                    yield return window.Dequeue().GetAwaiter().GetResult();
            }

            while (window.Count > 0)
                yield return window.Dequeue().GetAwaiter().GetResult();
        }
        finally
        {
            while (queue.TryTake(out _))
            {
                // whoever stops early wants nothing more done
            }

            queue.CompleteAdding();
            Task.WaitAll(workers, CancellationToken.None);
        }
    }

    private static void RunAll<TResult>(BlockingCollection<Task<TResult>> queue)
    {
        foreach (Task<TResult> task in queue.GetConsumingEnumerable())
            task.RunSynchronously(); // an exception stays in the task, for the caller
    }
}
