using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Names;

/// <summary>A printed name and its readings.</summary>
internal sealed record ReadName(PrintedName Printed, ImmutableArray<NameReading> Readings)
{
    /// <returns>The codes that the name is filed under, none twice.</returns>
    public IEnumerable<string> Codes() => Readings.SelectMany(r => NameCode.OfName(r.Sounds)).Distinct(StringComparer.Ordinal);

    /// <returns>The codes of each of its words alone, none twice.</returns>
    public IEnumerable<string> WordCodes() => Readings.SelectMany(r => r.Sounds.Select(NameCode.OfWord)).Distinct(StringComparer.Ordinal);
}
