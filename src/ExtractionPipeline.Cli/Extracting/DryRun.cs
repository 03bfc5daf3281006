using System.Text;
using ExtractionPipeline.Batch;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>`extract --dry-run`: a line for each document on what would be done with it; nothing is written.</summary>
internal sealed class DryRun(IReadOnlyList<string> inputs, BatchOptions options, VerbContext context)
{
    /// <returns>The exit code.</returns>
    public int Run()
    {
        SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
        using (StreamWriter lines = new(context.Terminal.Results, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" })
        {
            foreach (var (action, source, name, reason) in BatchPlan.Of(options, inputs))
            {
                context.Cancelled.ThrowIfCancellationRequested();
                string word = SnakeCase.Of(action).Replace('_', ' ');
                counts[word] = counts.GetValueOrDefault(word) + 1;
                lines.WriteLine($"{word}\t{source}\t{name ?? reason}");
            }
        }

        context.Terminal.Say($"dry run, nothing written: {(counts.Count == 0 ? "no documents" : string.Join(", ", counts.Select(p => $"{p.Value} {p.Key}")))}");
        return counts.ContainsKey(SnakeCase.Of(PlannedAction.Bad)) ? ExitCode.SomeFailed : ExitCode.Done;
    }
}
