using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Names;

/// <summary>A name read aloud by one spelling.</summary>
/// <param name="Way">The spelling and which of its ways: two names of one language are compared in the same way only.</param>
/// <param name="Sounds">A string of sounds for each word of the name.</param>
internal sealed record NameReading(string Way, ImmutableArray<string> Sounds)
{
    public string Patronymic { get; init; } = "";

    public ImmutableArray<string> Initials { get; init; } = [];
}
