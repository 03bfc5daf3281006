using ExtractionPipeline.Batch;
using ExtractionPipeline.Batch.Watching;
using ExtractionPipeline.Reading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ExtractionPipeline.Cli.Watching;

/// <summary>Reads every file of a folder as soon as it is whole, until it is told to stop.</summary>
/// <remarks>
/// Looks at the folder again and again rather than wait for the system's notices, which network drives do not send and full queues lose.
/// When nothing more can be written, it ends with exit code 1: whoever started it starts it again, and the journal knows what is done.
/// </remarks>
internal sealed partial class InboxService(
    WatchOptions options, ServiceHealth health, BatchMetrics metrics, IHostApplicationLifetime lifetime, ILogger<InboxService> logger) : BackgroundService
{
    public int ExitCode { get; private set; } = Cli.ExitCode.Done;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => Watch(stoppingToken), CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            LogGaveUp(fault.Message);
            TryWriteHealth(fault.Message);
            ExitCode = Cli.ExitCode.SomeFailed;
        }
        finally
        {
            lifetime.StopApplication();
        }
    }

    private void Watch(CancellationToken stopped)
    {
        health.Write("starting", null, null, 0, 0);
        using BatchJob job = BatchJob.Open(options.Batch, null, new LogObserver(logger), metrics, TimeProvider.System);
        SettledFiles files = new(options.SettleTime, TimeProvider.System);
        LogStarted(options.Inbox, options.Batch.Output!, job.IsResumed);
        try
        {
            do
            {
                bool isThere = Directory.Exists(options.Inbox);
                List<string> ready = isThere ? files.Scan(DocumentReader.Files([options.Inbox])) : [];
                if (ready.Count > 0)
                    job.Process(ready, stopped);
                if (!isThere)
                    LogNoInbox(options.Inbox);
                health.Write(isThere ? "ok" : "failing", isThere ? null : $"{options.Inbox}: not found", job.Counts, job.Quarantined, files.Waiting);
            }
            while (!stopped.WaitHandle.WaitOne(options.PollTime));
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
            // what was written is journalled; the rest is done after the next start
        }

        job.Complete();
        health.Write("stopped", null, job.Counts, job.Quarantined, files.Waiting);
        LogStopped(job.Counts.Extracted, job.Counts.Failed);
    }

    private void TryWriteHealth(string problem)
    {
        try
        {
            health.Write("failing", problem, null, 0, 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            LogGaveUp(fault.Message);
        }
    }

    [LoggerMessage(10, LogLevel.Information, "watching {Inbox}, results go to {Output}, resumed: {IsResumed}")]
    private partial void LogStarted(string inbox, string output, bool isResumed);

    [LoggerMessage(11, LogLevel.Information, "stopped: {Documents} documents, {Failed} failed")]
    private partial void LogStopped(long documents, long failed);

    [LoggerMessage(12, LogLevel.Warning, "{Inbox}: not found; it is looked for again")]
    private partial void LogNoInbox(string inbox);

    [LoggerMessage(13, LogLevel.Critical, "gave up: {Reason}")]
    private partial void LogGaveUp(string reason);
}
