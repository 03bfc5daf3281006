using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Batch;

/// <summary>How results leave a batch.</summary>
public enum OutputFormat
{
    /// <summary>One `.jsonld` file a document, in a folder.</summary>
    Files,

    /// <summary>One object a line, in one file or on a stream.</summary>
    Lines,

    /// <summary>Three tables in a folder: persons, roles and meetings.</summary>
    Tables,
}

/// <summary>What a batch is to do, checked.</summary>
/// <param name="Output">A folder, or a file for <see cref="OutputFormat.Lines"/>; null for a stream.</param>
/// <param name="ModelsFolder">Lexicons, rules and weights.</param>
public sealed record BatchOptions(string? Output, OutputFormat Format, string ModelsFolder)
{
    /// <summary>Limits of the reader, names of JSON fields, standard input.</summary>
    public ReaderOptions Reading { get; init; } = new();

    /// <summary>Whether results list every recognized mention. Default: no.</summary>
    public bool WithMentions { get; init; }

    /// <summary>0 to 1: roles and meetings below it are left out. Default: 0.</summary>
    public double MinConfidence { get; init; }

    /// <summary>Documents worked on at once, from 1. The output does not depend on it. Default: the number of processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether the bad documents of earlier runs are tried again. Default: no.</summary>
    public bool Retry { get; init; }

    /// <summary>Whether results are deleted whose documents the input no longer has. Default: no.</summary>
    public bool Prune { get; init; }

    /// <summary>The folder that results are named after, for a service that never sees all documents at once; null to name them in the order of the run.</summary>
    public string? NamedBelow { get; init; }
}
