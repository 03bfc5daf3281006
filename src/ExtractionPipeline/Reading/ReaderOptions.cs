namespace ExtractionPipeline.Reading;

/// <summary>Limits of the reader.</summary>
public sealed record ReaderOptions
{
    /// <summary>The largest text file, and the longest line of a JSON Lines file, in bytes. Default 256 MB: far above any release, far below what memory bears.</summary>
    public int MaxBytes { get; init; } = 256 * 1024 * 1024;

    /// <summary>Asked before a file is opened; false leaves it out without a word. Default: null, all are wanted.</summary>
    public Func<string, bool>? IsWanted { get; init; }
}
