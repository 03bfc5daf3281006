using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>A gold document, what was read from it, and how that compares.</summary>
public sealed record DocumentScore(GoldDocument Gold, Extraction Extraction, FactDocument Predicted, ScoreSheet Sheet)
{
    public static DocumentScore Of(GoldDocument gold, Extraction extraction)
    {
        var sheet = new ScoreSheet();
        FactDocument predicted = ExtractionFacts.Of(extraction);
        sheet.Add(Layer.Language, Tally.Yes(gold.Language == predicted.Language));
        if (gold.Facts is { } facts)
            FactScorer.Score(facts, predicted, sheet);
        if (gold.Mentions is { } mentions)
        {
            ImmutableArray<LabelledSpan> spans = [.. extraction.Mentions.Where(m => mentions.Types.Contains(m.Type)).Select(m => new LabelledSpan(m.Type, m.Span))];
            SpanScorer.Score(mentions.Spans, spans, sheet);
            SpanErrors.Add(mentions.Spans, spans, gold.Source.Text, sheet);
            if (mentions.Persons is { } persons)
                IdentityScorer.Score(persons, [.. extraction.Persons.Select(p => p.Mentions)], sheet);
        }

        if (gold.Date is { } date)
            sheet.Add(Layer.DocumentDate, Tally.Yes(extraction.Date == date));
        return new DocumentScore(gold, extraction, predicted, sheet);
    }
}
