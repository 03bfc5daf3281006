namespace ExtractionPipeline.Batch;

/// <summary>How many there are of a kind.</summary>
/// <remarks>A class: generic code over values would be compiled anew at every start, and this is its last step.</remarks>
public sealed record Tally(string Key, long Count);
