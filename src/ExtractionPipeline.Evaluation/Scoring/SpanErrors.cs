using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Gold;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>Says of each mention that is not as in the gold what is wrong with it.</summary>
public static class SpanErrors
{
    public static void Add(ImmutableArray<LabelledSpan> gold, ImmutableArray<LabelledSpan> predicted, string text, ScoreSheet sheet)
    {
        LabelledSpan[] right = [.. gold.Intersect(predicted)];
        LabelledSpan[] missed = [.. gold.Except(right)], extra = [.. predicted.Except(right)];
        int[] pairs = SpanScorer.Pair(missed, extra);
        for (int i = 0; i < missed.Length; i++)
        {
            if (pairs[i] < 0)
                sheet.Errors.Add(new FactError(ErrorKind.Missing, Layer.Entity, Describe(missed[i]), null));
            else
                sheet.Errors.Add(new FactError(missed[i].Type == extra[pairs[i]].Type ? ErrorKind.Boundary : ErrorKind.Type, Layer.Entity, Describe(missed[i]), Describe(extra[pairs[i]])));
        }

        for (int i = 0; i < extra.Length; i++)
        {
            if (!pairs.Contains(i))
                sheet.Errors.Add(new FactError(ErrorKind.Spurious, Layer.Entity, null, Describe(extra[i])));
        }

        string Describe(LabelledSpan span) => $"{span.Type}: {span.Span.Of(text)}";
    }
}
