using ExtractionPipeline.Batch;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>One run of `extract`: works through the input once, shows how far it is, says what went wrong.</summary>
internal sealed class ExtractRun(IReadOnlyList<string> inputs, BatchOptions options, VerbContext context)
{
    /// <returns>The exit code.</returns>
    /// <exception cref="InvalidDataException">The models cannot be used.</exception>
    public int Run()
    {
        try
        {
            using BatchMetrics metrics = new();
            ProgressEstimate estimate = new(TimeProvider.System);
            ExtractObserver observer = new(context.Terminal, options.ModelsFolder, estimate);
            using BatchJob job = BatchJob.Open(options, context.Terminal.Results, observer, metrics, TimeProvider.System);
            if (job.IsResumed)
                context.Terminal.Say($"{options.Output}: goes on where the last run stopped");
            using (new ProgressDisplay(context.Terminal, estimate, job.Counts, inputs, isQuiet: options.Output is null && context.Terminal.ShowsResults))
            {
                job.Process(inputs, context.Cancelled);
                job.Complete();
            }

            new ExtractSummary(context.Terminal).Say(job, estimate.Elapsed);
            return job.Counts.Failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
        }
        catch (OperationCanceledException) when (options.Output is not null)
        {
            context.Terminal.Say($"{options.Output}: the same command goes on where this one stopped");
            throw;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            context.Terminal.Say($"{options.Output ?? "standard output"}: cannot be written: {fault.Message}");
            return ExitCode.SomeFailed;
        }
    }
}
