using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Meetings;

/// <summary>An encounter as one document tells it.</summary>
/// <param name="Days">When it can have been; null where nothing tells.</param>
/// <param name="Date">As the document fixes it; null where it does not.</param>
/// <param name="Persons">Of the graph.</param>
internal sealed record Encounter(long Row, string Uri, long Document, string Order, string Kind, string Status, (int First, int Last)? Days, string? Date, string? Place, string? Country, ImmutableHashSet<long> Persons)
{
    /// <summary>True where the document gives the day.</summary>
    public bool HasDay => Date is { Length: 10 };
}
