using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>A document and what is right about it.</summary>
/// <param name="Id">Unique within a run: the path below the gold folder, without extension.</param>
/// <param name="Mentions">Null where the gold knows facts only.</param>
/// <param name="Date">The document's own date where the gold tells it.</param>
public sealed record GoldDocument(string Id, SourceDocument Source, FactDocument Facts, GoldMentions? Mentions, DateOnly? Date = null);

/// <param name="Spans">Every labelled mention, in text order; they may nest.</param>
/// <param name="Persons">Mentions of persons, an array for each person.</param>
public sealed record GoldMentions(ImmutableArray<LabelledSpan> Spans, ImmutableArray<ImmutableArray<TextSpan>> Persons);
