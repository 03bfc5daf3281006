using System.Globalization;
using ExtractionPipeline.LinkedData;

namespace ExtractionPipeline.Batch;

/// <summary>What makes the results of a run: the program as it was built, the models folder, the options. Another maker makes all results anew.</summary>
public static class MakerFingerprint
{
    /// <remarks>The build's own identifiers, not its version alone: while it is worked on, a program keeps its version.</remarks>
    public static string Of(Provenance provenance, BatchOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"{provenance.Version} {BuildOf(typeof(Pipeline))} {BuildOf(typeof(MakerFingerprint))} models {provenance.Models} mentions {options.WithMentions} confidence {options.MinConfidence:R} format {options.Format}");

    /// <summary>A deterministic build's identifier is a hash of what it was built from.</summary>
    private static Guid BuildOf(Type type) => type.Module.ModuleVersionId;
}
