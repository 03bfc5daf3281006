namespace ExtractionPipeline.Reading;

/// <summary>Limits of the reader.</summary>
public sealed record ReaderOptions
{
    /// <summary>
    /// The largest file that is read whole, the longest line of a JSON Lines file, and the most that a file in an archive may unpack to, in bytes.
    /// Default 32 MB: far above any release, and what a parser makes of it memory still bears. Archives and JSON Lines files may be of any size.
    /// </summary>
    public int MaxBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Asked before a file is opened; false leaves it out without a word. Default: null, all are wanted.</summary>
    public Func<string, bool>? IsWanted { get; init; }

    /// <summary>What a JSON record calls its parts. Default: `id`, `text`, `title`, `date`, `url`, `language`.</summary>
    public JsonFields Fields { get; init; } = new();

    /// <summary>Opens what the input `-` stands for; null where nothing does.</summary>
    public Func<Stream>? StandardInput { get; init; }
}
