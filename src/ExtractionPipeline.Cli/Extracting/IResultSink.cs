using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>Where results go. Called from one thread, in the order of the documents.</summary>
internal interface IResultSink : IDisposable
{
    /// <summary>Whether results are indented for people.</summary>
    bool IsIndented { get; }

    /// <returns>What the user should know about where it went; null where there is nothing to say.</returns>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    string? Write(ReadDocument document, ReadOnlySpan<byte> json);

    /// <summary>Makes the results final; without it none of an unfinished file is left.</summary>
    void Complete();
}
