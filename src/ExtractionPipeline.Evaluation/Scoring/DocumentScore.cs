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
        FactScorer.Score(gold.Facts, predicted, sheet);
        if (gold.Mentions is { } mentions)
        {
            SpanScorer.Score(mentions.Spans, [.. extraction.Mentions.Select(m => new LabelledSpan(m.Type, m.Span))], sheet);
            IdentityScorer.Score(mentions.Persons, [.. extraction.Persons.Select(p => p.Mentions)], sheet);
        }

        if (gold.Date is { } date)
            sheet.Add(Layer.DocumentDate, Tally.Yes(extraction.Date == date));
        return new DocumentScore(gold, extraction, predicted, sheet);
    }
}
