using System.Collections.Frozen;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>What the labels of a corpus mean here.</summary>
/// <param name="Labels">
/// For each label the types that it may stand for: one; several where the corpus does not tell them apart; none where the words under it
/// may be anything. A label that is not listed is no mention.
/// </param>
/// <param name="Unannotated">Types that the corpus does not mark, so that unmarked words may still be such.</param>
public sealed record CorpusScheme(FrozenDictionary<string, EntityType[]> Labels, EntityType[] Unannotated)
{
    /// <param name="labels">`LABEL=Type`, `LABEL=Type|Type` or `LABEL=?`, separated by spaces.</param>
    public static CorpusScheme Of(string labels, params EntityType[] unannotated) => new(
        labels.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => l.Split('='))
            .ToFrozenDictionary(p => p[0], p => p[1] == "?" ? [] : p[1].Split('|').Select(Enum.Parse<EntityType>).ToArray(), StringComparer.Ordinal),
        unannotated);
}
