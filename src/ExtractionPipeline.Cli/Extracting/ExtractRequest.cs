namespace ExtractionPipeline.Cli.Extracting;

/// <summary>A checked command line of `extract`.</summary>
/// <param name="Output">Null for standard output, a path ending in `.ndjson` for one file, else a folder.</param>
/// <param name="Threads">From 1.</param>
/// <param name="MinConfidence">0 to 1: roles and meetings below it are left out.</param>
internal sealed record ExtractRequest(string[] Inputs, string? Output, string ModelsFolder, bool WithMentions, int Threads, double MinConfidence);
