namespace ExtractionPipeline.Cli.Graphs;

/// <summary>What `graph` was asked to do.</summary>
/// <param name="Store">Null where no store is kept.</param>
internal sealed record GraphRequest(IReadOnlyList<string> Results, string? Store, string? Output, string? Overrides, bool Rebuild, string ModelsFolder);
