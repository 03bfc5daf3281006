using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Resolution.Publishing;

/// <summary>Tells by the bodies that a text names whose affairs it speaks of.</summary>
internal static class NamedBodies
{
    /// <summary>The one state whose parliament, government or forces a text names by name, where it names no other state more often.</summary>
    public static string? StateIn(RecognizedText recognized)
    {
        var states = recognized.Mentions
            .Where(m => m is { Type: EntityType.Organization, Kind: "parliament" or "government" or "ministry" or "military" or "agency", CountryCode: not null })
            .Select(m => m.CountryCode).Distinct().ToList();
        var named = recognized.Mentions.Where(m => m.Type == EntityType.Country && m.CountryCode is not null).CountBy(m => m.CountryCode!).ToList();
        return states.Count == 1 && named.TrueForAll(n => n.Value <= named.Find(o => o.Key == states[0]).Value) ? states[0] : null;
    }
}
