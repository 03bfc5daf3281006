using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Evaluation.Scoring;

namespace ExtractionPipeline.Evaluation;

/// <summary>Runs the pipeline over gold documents and compares.</summary>
/// <remarks>Documents are worked on in parallel; the report does not depend on that.</remarks>
public sealed class Evaluator(Pipeline pipeline, int threads)
{
    public EvaluationReport Evaluate(ImmutableArray<GoldDocument> gold, CancellationToken cancelled)
    {
        var scores = new DocumentScore[gold.Length];
        Parallel.For(0, gold.Length, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancelled }, i =>
            scores[i] = DocumentScore.Of(gold[i], pipeline.Extract(gold[i].Source)));
        return EvaluationReport.Of(scores);
    }
}
