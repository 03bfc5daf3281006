using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Roles;

/// <summary>Tells which ministry `the Minister N` and `the deputy minister M` are of, where the text says it only of another: the one named last before, else the one that publishes the text.</summary>
internal sealed class ShortTitles(PhrasedText text)
{
    /// <param name="assertions">In text order.</param>
    public ImmutableArray<RoleAssertion> Resolve(ImmutableArray<RoleAssertion> assertions)
    {
        if (!assertions.Any(IsOpen))
            return [.. assertions.Select(WithStateOfMinistry)];
        var full = Enumerable.Range(0, text.Sentences.Length).SelectMany(s => text.Inside(s))
            .Where(e => e["short"] is null && text.TypeName(e) == Elements.Role)
            .Select(e => (e.Tokens.Start, IsForeign: IsOfForeignMinistry(e["class"])))
            .Where(t => t.IsForeign is not null)
            .ToList();
        bool? publisher = IsHeadedByForeignMinistry() ? true : null;
        return [.. assertions.Select(a => IsOpen(a) && (full.LastOrDefault(t => t.Start < a.Role.Tokens.Start).IsForeign ?? (MinistryBefore(a) is { } ministry ? IsForeign(ministry) : (bool?)null) ?? publisher) == true ? a.WithClass(Foreign(a.Class)) : a).Select(WithStateOfMinistry)];
    }

    /// <summary>A line at the head of the page names the foreign ministry.</summary>
    private bool IsHeadedByForeignMinistry()
    {
        var body = text.Segmented.Sentences.FirstOrDefault(s => s.Zone == Zone.Body);
        return text.Recognized.Mentions.Any(m => m is { Type: EntityType.Organization, Kind: "ministry", EnglishName: { } name }
            && name.Contains("Foreign", StringComparison.Ordinal) && m.Tokens.End <= body.FirstToken);
    }

    /// <summary>`At the Ministry of Defence of Norway the deputy minister N …`: the ministry itself, in the same sentence.</summary>
    private Mention? MinistryBefore(RoleAssertion assertion)
    {
        var sentence = text.Segmented.Sentences[assertion.Sentence];
        return text.Recognized.Mentions.LastOrDefault(m => m is { Type: EntityType.Organization, Kind: "ministry", EnglishName: not null }
            && m.Tokens.Start >= sentence.FirstToken && m.Tokens.End <= assertion.Role.Tokens.Start);
    }

    private static bool IsForeign(Mention ministry) => ministry.EnglishName!.Contains("Foreign", StringComparison.Ordinal);

    /// <summary>The office in a ministry of a state that the sentence names before it is held for that state.</summary>
    private RoleAssertion WithStateOfMinistry(RoleAssertion assertion)
    {
        bool? isForeign = IsOfForeignMinistry(SnakeCase.Of(assertion.Class));
        if (assertion.Country is not null || isForeign is null || Offices.IsStateless(assertion.Role) || MinistryBefore(assertion) is not { } ministry || IsForeign(ministry) != isForeign)
            return assertion;
        string? state = ministry.CountryCode ?? text.Recognized.Mentions.FirstOrDefault(m => m.Type == EntityType.Country && m.Tokens.Start == ministry.Tokens.End)?.CountryCode;
        return state is null ? assertion : assertion with { Country = state };
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
