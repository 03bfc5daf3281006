using ExtractionPipeline.Batch;

namespace ExtractionPipeline.Cli.Watching;

/// <summary>A checked command line of `watch`.</summary>
/// <param name="SettleTime">How long a file must stay the same before it is read.</param>
/// <param name="PollTime">How often the folder is looked at.</param>
internal sealed record WatchOptions(string Inbox, BatchOptions Batch, TimeSpan SettleTime, TimeSpan PollTime, string HealthFile);
