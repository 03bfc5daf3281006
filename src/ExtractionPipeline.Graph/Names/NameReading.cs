using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Names;

/// <summary>A name read aloud by one spelling.</summary>
/// <param name="Spelling">Two names of one language are compared by the same spelling only.</param>
/// <param name="Words">Of each word of the name the sounds that it may stand for, none twice, the usual first.</param>
internal sealed record NameReading(string Spelling, ImmutableArray<ImmutableArray<string>> Words)
{
    public ImmutableArray<string> Patronymic { get; init; } = [];

    public ImmutableArray<ImmutableArray<string>> Initials { get; init; } = [];
}
