using System.Collections.Frozen;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>Cities from which organizations of many states report: one tells nothing of the reporter's state, nor of that of those who meet there.</summary>
/// <param name="names">Usual English names.</param>
internal sealed class Seats(FrozenSet<string> names)
{
    public bool Are(Mention place) => place.EnglishName is { } name && names.Contains(name);
}
