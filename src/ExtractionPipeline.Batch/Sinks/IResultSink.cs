using ExtractionPipeline.Batch.Journals;

namespace ExtractionPipeline.Batch.Sinks;

/// <summary>Where results go.</summary>
internal interface IResultSink : IDisposable
{
    /// <summary>Brings back a result of an earlier run; called from several threads.</summary>
    /// <returns>Null where the bytes are no longer those that the journal noted.</returns>
    EarlierResult? Earlier(JournalEntry entry);

    /// <summary>Puts a result in its place. Called from one thread, in the order of the documents.</summary>
    /// <param name="name">Relative path with forward slashes.</param>
    /// <param name="result">With its line feed.</param>
    /// <param name="earlier">Where <paramref name="result"/> was found; null for a new one.</param>
    /// <exception cref="IOException">Nothing more can be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Nothing more may be written.</exception>
    Written Write(string name, ReadOnlyMemory<byte> result, EarlierResult? earlier);

    /// <summary>Hands all that was written to the system, so that a kill of this process does not lose it.</summary>
    void Flush();

    /// <summary>Makes the results final.</summary>
    void Complete();
}

/// <summary>A result of an earlier run, as its bytes were found.</summary>
/// <param name="Place">Where they begin in the file that this run writes; null where they stand elsewhere.</param>
internal sealed record EarlierResult(byte[] Bytes, long? Place);

/// <param name="Start">Where a result begins in a file of many.</param>
/// <param name="Fault">Why this one result cannot be written, though others can; null where it was.</param>
internal readonly record struct Written(long Start, string? Fault);
