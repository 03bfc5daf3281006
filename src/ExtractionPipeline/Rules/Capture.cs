using System.Collections.Immutable;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Rules;

/// <summary>Elements that a rule captured under a name: a run of the sequence, at least one.</summary>
public readonly record struct Capture(string Name, ImmutableArray<Element> Elements)
{
    public TokenRange Tokens => new(Elements[0].Tokens.Start, Elements[^1].Tokens.End);
}

/// <summary>Looks up captures and features, of which there are too few for a table.</summary>
internal static class CaptureLookUp
{
    /// <returns>The elements of all captures of a name, in text order.</returns>
    public static ImmutableArray<Element> Named(this ImmutableArray<Capture> captures, string name)
    {
        ImmutableArray<Element> found = [];
        foreach (var capture in captures)
        {
            if (capture.Name == name)
                found = found.IsEmpty ? capture.Elements : found.AddRange(capture.Elements);
        }

        return found;
    }

    /// <returns>The first value of a feature, or null.</returns>
    public static string? ValueOf(this ImmutableArray<KeyValuePair<string, string>> features, string name)
    {
        foreach (var feature in features)
        {
            if (feature.Key == name)
                return feature.Value;
        }

        return null;
    }
}
