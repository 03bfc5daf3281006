using System.Collections.Immutable;
using ExtractionPipeline.Graph.Names;

namespace ExtractionPipeline.Graph.Persons;

/// <summary>All entries of documents in one language that print one name with a role for one state: what is sure to be one person.</summary>
/// <param name="Row">Its row in the store.</param>
/// <param name="Key">Made of language, name and state: the order of facets never depends on the order of arrival.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty where the roles name no state.</param>
/// <param name="Posts">Which offices, when.</param>
internal sealed record Facet(long Row, string Key, ReadName Name, string Country, ImmutableArray<Post> Posts)
{
    public string Uri { get; init; } = "";

    /// <summary>How many documents have it.</summary>
    public int Documents { get; init; } = 1;

    /// <summary>The first and the last day that its documents show it; null where they have no dates.</summary>
    public (int First, int Last)? Days { get; } = Span(Posts);

    public override string ToString() => Country.Length == 0 ? $"{Name.Printed.Text} ({Name.Printed.Language})" : $"{Name.Printed.Text} ({Name.Printed.Language}, {Country})";

    private static (int, int)? Span(ImmutableArray<Post> posts)
    {
        Post[] dated = [.. posts.Where(p => p.Days is not null)];
        return dated.Length == 0 ? null : (dated.Min(p => p.Days!.Value.First), dated.Max(p => p.Days!.Value.Last));
    }
}

/// <summary>An office, and from when to when documents show its holder in it.</summary>
/// <param name="Class">As <see cref="Resolution.RoleClass"/> is written; empty for a person without an office.</param>
/// <param name="Days">First and last day, in days of the calendar; null where the documents have no dates.</param>
internal readonly record struct Post(string Class, string Country, (int First, int Last)? Days);
