using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>A document and what is right about it.</summary>
/// <param name="Id">Unique within a run: the path below the gold folder, without extension.</param>
/// <param name="Language">BCP 47 primary subtag.</param>
/// <param name="Facts">Null where the gold knows mentions only.</param>
/// <param name="Mentions">Null where the gold knows facts only.</param>
/// <param name="Date">The document's own date where the gold tells it.</param>
public sealed record GoldDocument(string Id, SourceDocument Source, string Language, FactDocument? Facts, GoldMentions? Mentions, DateOnly? Date = null);

/// <param name="Spans">Every labelled mention, in text order; they may nest.</param>
/// <param name="Persons">Mentions of persons, an array for each person; null where the gold does not tell who is who.</param>
/// <param name="Types">The types that the gold labels; predictions of others are not judged.</param>
public sealed record GoldMentions(ImmutableArray<LabelledSpan> Spans, ImmutableArray<ImmutableArray<TextSpan>>? Persons, FrozenSet<EntityType> Types);
