using System.Globalization;
using ExtractionPipeline.Batch;
using Spectre.Console;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>Shows how far a run is while it lives: a bar on a terminal, a plain line now and then elsewhere.</summary>
internal sealed class ProgressDisplay : IDisposable
{
    private static readonly TimeSpan s_short = TimeSpan.FromSeconds(1), s_redraw = TimeSpan.FromMilliseconds(200), s_line = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _end = new();

    private readonly Terminal _terminal;

    private readonly ProgressEstimate _estimate;

    private readonly BatchCounts _counts;

    private readonly Task _work;

    /// <param name="isQuiet">Results scroll over the same screen, nothing may be drawn between them.</param>
    public ProgressDisplay(Terminal terminal, ProgressEstimate estimate, BatchCounts counts, IReadOnlyList<string> inputs, bool isQuiet)
    {
        (_terminal, _estimate, _counts) = (terminal, estimate, counts);
        _work = isQuiet ? Task.CompletedTask : Task.Factory.StartNew(() => Show(inputs), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public void Dispose()
    {
        _end.Cancel();
        _work.Wait();
        _end.Dispose();
    }

    private void Show(IReadOnlyList<string> inputs)
    {
        if (_end.Token.WaitHandle.WaitOne(s_short))
            return; // most runs are over by then
        Task measuring = Task.Run(() => _estimate.Measure(inputs, _end.Token));
        if (_terminal.IsWatched)
            Draw();
        else
            Print();
        measuring.Wait();
    }

    private void Print()
    {
        while (!_end.Token.WaitHandle.WaitOne(s_line))
            _terminal.Say($"{Line()}{(_estimate.Share is { } share ? $", {share * 100:0}%" : "")}{(_estimate.Left is { } left ? $", {Clock(left)} left" : "")}");
    }

    private void Draw() => _terminal.Errors.Progress().AutoClear(true).HideCompleted(true)
        .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
        .Start(context =>
        {
            ProgressTask task = context.AddTask("Extracting", maxValue: 1);
            do
            {
                task.IsIndeterminate = _estimate.Share is null;
                task.Value = _estimate.Share ?? 0;
                task.Description = Markup.Escape($"{Line()}{(_estimate.Left is { } left ? $", {Clock(left)} left" : "")}");
            }
            while (!_end.Token.WaitHandle.WaitOne(s_redraw));
        });

    private string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_counts.Documents} documents, {_counts.Documents / Math.Max(0.001, _estimate.Elapsed.TotalSeconds):0}/s{(_counts.Failed > 0 ? $", {_counts.Failed} failed" : "")}");

    private static string Clock(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
