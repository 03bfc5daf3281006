using System.Threading.Channels;

namespace ExtractionPipeline.Batch;

/// <summary>Runs work over a stream of items on several threads and hands the results on in the order of the items.</summary>
/// <remarks>Reader, workers and writer are joined by bounded channels: whoever is too fast waits, so memory does not grow with the input.</remarks>
internal static class OrderedChannel
{
    /// <summary>How many items may be under way for each thread: enough that none waits for a slow neighbour, few enough for flat memory.</summary>
    private const int WindowPerThread = 16;

    /// <summary>How long a reader that waits for its input (a pipe, a dead network drive) may hold up the end of a run that was stopped.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    /// <summary>How often one who waits looks whether the run was stopped.</summary>
    private static readonly TimeSpan s_glance = TimeSpan.FromMilliseconds(100);

    /// <param name="items">Read on one thread.</param>
    /// <param name="weigh">How heavy an item is; no more than <paramref name="mostWeight"/> is under way at once, but for a single item.</param>
    /// <param name="work">Called on <paramref name="threads"/> threads at once.</param>
    /// <param name="write">Called on the caller's thread, in the order of the items.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancelled"/> was set.</exception>
    /// <remarks>The first exception, in the order of the items, ends the run and is thrown.</remarks>
    public static void Run<T, TResult>(
        IEnumerable<T> items, Func<T, long> weigh, long mostWeight, Func<T, TResult> work, Action<TResult> write, int threads, CancellationToken cancelled)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        int window = threads * WindowPerThread;
        WeightLimit limit = new(mostWeight);
        var inOrder = Channel.CreateBounded<Weighed<TResult>>(new BoundedChannelOptions(window) { SingleReader = true, SingleWriter = true });
        var toDo = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(window) { SingleWriter = true });
        CancellationToken stopped = stop.Token;
        Task reading = OnThread(() => Read(items, weigh, limit, work, inOrder.Writer, toDo.Writer, stopped));
        Task[] working = [.. Enumerable.Range(0, threads).Select(_ => OnThread(() => Work(toDo.Reader, stopped)))];
        try
        {
            while (TryTake(inOrder.Reader, out Weighed<TResult>? next, stopped))
            {
                Task.WaitAny([next.Task], stopped);
                write(next.Task.GetAwaiter().GetResult());
                limit.Return(next.Weight);
            }

            cancelled.ThrowIfCancellationRequested(); // the reader may have closed the channel because of it
        }
        finally
        {
            stop.Cancel();
            Task.WaitAll(working, CancellationToken.None);
            Task.WaitAny([reading], s_patience);
        }
    }

    private static Task OnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Read<T, TResult>(
        IEnumerable<T> items, Func<T, long> weigh, WeightLimit limit, Func<T, TResult> work,
        ChannelWriter<Weighed<TResult>> inOrder, ChannelWriter<Task<TResult>> toDo, CancellationToken stopped)
    {
        try
        {
            foreach (T item in items)
            {
                Weighed<TResult> next = new(new Task<TResult>(() => work(item)), weigh(item));
                if (!limit.TryTake(next.Weight, stopped) || !TryPut(inOrder, next, stopped) || !TryPut(toDo, next.Task, stopped))
                    break;
            }

            inOrder.Complete();
        }
        catch (Exception fault) // it is the writer's to throw, behind the results of the items before it
        {
            inOrder.Complete(fault);
        }
        finally
        {
            toDo.Complete();
        }
    }

    private static void Work<TResult>(ChannelReader<Task<TResult>> toDo, CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested && TryTake(toDo, out Task<TResult>? task, CancellationToken.None))
            task.RunSynchronously(TaskScheduler.Default); // an exception stays in the task, for the writer
    }

    private static bool TryTake<T>(ChannelReader<T> channel, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? item, CancellationToken stopped) where T : class
    {
        while (!channel.TryRead(out item))
        {
            if (!Wait(channel.WaitToReadAsync(stopped)))
                return false;
        }

        return true;
    }

    private static bool TryPut<T>(ChannelWriter<T> channel, T item, CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            if (channel.TryWrite(item))
                return true;
            Wait(channel.WaitToWriteAsync(stopped));
        }

        return false;
    }

    private static bool Wait(ValueTask<bool> signal) => signal.IsCompleted ? signal.Result : signal.AsTask().GetAwaiter().GetResult();

    private sealed record Weighed<TResult>(Task<TResult> Task, long Weight);

    /// <summary>Lets no more through than memory bears.</summary>
    private sealed class WeightLimit(long most)
    {
        private readonly object _gate = new();

        private long _taken;

        public bool TryTake(long weight, CancellationToken stopped)
        {
            lock (_gate)
            {
                while (_taken > 0 && _taken + weight > most && !stopped.IsCancellationRequested)
                    Monitor.Wait(_gate, s_glance);
                _taken += weight;
                return !stopped.IsCancellationRequested;
            }
        }

        public void Return(long weight)
        {
            lock (_gate)
            {
                _taken -= weight;
                Monitor.Pulse(_gate);
            }
        }
    }
}
