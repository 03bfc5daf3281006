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

    /// <param name="items">Read on one thread.</param>
    /// <param name="work">Called on <paramref name="threads"/> threads at once.</param>
    /// <param name="write">Called on the caller's thread, in the order of the items.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancelled"/> was set.</exception>
    /// <remarks>The first exception, in the order of the items, ends the run and is thrown.</remarks>
    public static void Run<T, TResult>(IEnumerable<T> items, Func<T, TResult> work, Action<TResult> write, int threads, CancellationToken cancelled)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        int window = threads * WindowPerThread;
        var inOrder = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(window) { SingleReader = true, SingleWriter = true });
        var toDo = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(window) { SingleWriter = true });
        CancellationToken stopped = stop.Token;
        Task reading = OnThread(() => Read(items, work, inOrder.Writer, toDo.Writer, stopped));
        Task[] working = [.. Enumerable.Range(0, threads).Select(_ => OnThread(() => Work(toDo.Reader, stopped)))];
        try
        {
            while (TryTake(inOrder.Reader, out Task<TResult>? next, stopped))
            {
                Task.WaitAny([next], stopped);
                write(next.GetAwaiter().GetResult());
            }
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
        IEnumerable<T> items, Func<T, TResult> work, ChannelWriter<Task<TResult>> inOrder, ChannelWriter<Task<TResult>> toDo, CancellationToken stopped)
    {
        try
        {
            foreach (T item in items)
            {
                Task<TResult> task = new(() => work(item));
                if (!TryPut(inOrder, task, stopped) || !TryPut(toDo, task, stopped))
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
}
