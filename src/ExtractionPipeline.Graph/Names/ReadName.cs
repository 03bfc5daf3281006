using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Names;

/// <summary>A printed name and its readings.</summary>
internal sealed record ReadName(PrintedName Printed, ImmutableArray<NameReading> Readings)
{
    /// <summary>The usual sounds of the name's words by its language's first spelling.</summary>
    public string Sounds => Readings.IsEmpty ? string.Join(' ', Printed.Words) : string.Join(' ', Readings[0].Words.Select(w => w[0]));

    /// <returns>The codes that the name is filed under, none twice.</returns>
    public IEnumerable<string> Codes() => Readings.SelectMany(r => NameCode.OfName(r.Words)).Distinct(StringComparer.Ordinal);

    /// <returns>The codes of each of its words alone, none twice.</returns>
    public IEnumerable<string> WordCodes() => Readings.SelectMany(r => r.Words.SelectMany(w => w.Select(NameCode.OfWord))).Distinct(StringComparer.Ordinal);
}
