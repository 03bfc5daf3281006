using System.Collections.Immutable;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>Names that two states share (`Korean`, `Congo`): the one that the document names otherwise, else the one whose cities and regions it names; none where it names both or neither.</summary>
internal static class AmbiguousCountries
{
    public static ImmutableArray<Mention> Resolve(ImmutableArray<Mention> mentions)
    {
        if (!mentions.Any(IsAmbiguous))
            return mentions;
        var named = mentions.Where(m => m.Type == EntityType.Country && m.CountryCode is not null && !IsAmbiguous(m))
            .Select(m => m.CountryCode!).ToHashSet(StringComparer.Ordinal);
        var played = mentions.Where(m => m.Type is EntityType.City or EntityType.Place && m.CountryCode is not null).Select(m => m.CountryCode!).ToHashSet(StringComparer.Ordinal);
        return [.. mentions.Select(m => IsAmbiguous(m) ? m with { CountryCode = CodeOf(m, named, played) } : m)];
    }

    private static string? CodeOf(Mention mention, HashSet<string> named, HashSet<string> played)
    {
        string[] codes = LexiconFile.Forms(mention.CountryCode!);
        return codes.Any(named.Contains) ? Only(codes, named) : Only(codes, played);
    }

    private static bool IsAmbiguous(Mention mention) => mention.CountryCode?.Contains(LexiconFile.Separator) == true;

    private static string? Only(string[] codes, HashSet<string> named)
    {
        string[] left = [.. codes.Where(named.Contains)];
        return left.Length == 1 ? left[0] : null;
    }
}
