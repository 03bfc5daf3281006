using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Tells which ministry `the Minister N` and `the deputy minister M` are of, where the text says it only of another: the one named last before, else the one that publishes the text.</summary>
internal sealed class ShortTitles(PhrasedText text)
{
    /// <param name="assertions">In text order.</param>
    public ImmutableArray<RoleAssertion> Resolve(ImmutableArray<RoleAssertion> assertions)
    {
        if (!assertions.Any(IsOpen))
            return assertions;
        var full = text.Sentences.SelectMany(s => s).SelectMany(e => e.SelfAndParts())
            .Where(e => e["short"] is null && text.TypeName(e) == Elements.Role)
            .Select(e => (e.Tokens.Start, IsForeign: IsOfForeignMinistry(e["class"])))
            .Where(t => t.IsForeign is not null)
            .ToList();
        bool? publisher = IsHeadedByForeignMinistry() ? true : null;
        return [.. assertions.Select(a => IsOpen(a) && (full.LastOrDefault(t => t.Start < a.Role.Tokens.Start).IsForeign ?? OfMinistryBefore(a) ?? publisher) == true ? a.WithClass(Foreign(a.Class)) : a)];
    }

    /// <summary>A line at the head of the page names the foreign ministry.</summary>
    private bool IsHeadedByForeignMinistry()
    {
        var body = text.Segmented.Sentences.FirstOrDefault(s => s.Zone == Zone.Body);
        return text.Recognized.Mentions.Any(m => m is { Type: EntityType.Organization, Kind: "ministry", EnglishName: { } name }
            && name.Contains("Foreign", StringComparison.Ordinal) && m.Tokens.End <= body.FirstToken);
    }

    /// <summary>`At the Ministry of Defence the deputy minister N …`: the ministry itself, in the same sentence.</summary>
    private bool? OfMinistryBefore(RoleAssertion assertion)
    {
        var sentence = text.Segmented.Sentences[assertion.Sentence];
        var ministry = text.Recognized.Mentions.LastOrDefault(m => m is { Type: EntityType.Organization, Kind: "ministry", EnglishName: not null }
            && m.Tokens.Start >= sentence.FirstToken && m.Tokens.End <= assertion.Role.Tokens.Start);
        return ministry?.EnglishName?.Contains("Foreign", StringComparison.Ordinal);
    }

    /// <summary>No ministry is named, and the person is of none that is.</summary>
    private static bool IsOpen(RoleAssertion assertion) => assertion is { IsShort: true, Class: RoleClass.Minister or RoleClass.DeputyMinister } && assertion.Role["remit"] is null;

    /// <returns>Null for what is no office of a ministry.</returns>
    private static bool? IsOfForeignMinistry(string? role) => role switch
    {
        "foreign_minister" or "deputy_foreign_minister" => true,
        "minister" or "deputy_minister" => false,
        _ => null,
    };

    private static RoleClass Foreign(RoleClass role) => role == RoleClass.Minister ? RoleClass.ForeignMinister : RoleClass.DeputyForeignMinister;
}
