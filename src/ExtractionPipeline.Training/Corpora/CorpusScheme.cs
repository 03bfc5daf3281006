using System.Collections.Frozen;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>What the labels of a corpus mean here.</summary>
/// <param name="Labels">What each label may stand for. A label that is not listed is no mention.</param>
/// <param name="Unannotated">Types that the corpus does not mark, so that unmarked words may still be such.</param>
public sealed record CorpusScheme(FrozenDictionary<string, LabelMeaning> Labels, EntityType[] Unannotated)
{
    /// <param name="labels">`LABEL=Type`, `LABEL=Type|Type`, or `LABEL=?Type` where it may also be nothing, separated by spaces.</param>
    public static CorpusScheme Of(string labels, params EntityType[] unannotated) => new(
        labels.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split('='))
            .ToFrozenDictionary(p => p[0], p => MeaningOf(p[1]), StringComparer.Ordinal),
        unannotated);

    private static LabelMeaning MeaningOf(string text) =>
        new([.. text.TrimStart('?').Split('|', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<EntityType>)], text.StartsWith('?'));
}

/// <summary>The types that a label may stand for: several where the corpus does not tell them apart.</summary>
/// <param name="IsOptional">True where the words under it may be no mention of ours at all: they are trained on as such, and not measured.</param>
public readonly record struct LabelMeaning(EntityType[] Types, bool IsOptional);
