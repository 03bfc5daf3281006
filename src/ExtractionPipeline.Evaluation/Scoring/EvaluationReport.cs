using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Statistics;

namespace ExtractionPipeline.Evaluation.Scoring;

/// <summary>The figures of a run: by language, and for all documents under <see cref="All"/>.</summary>
public sealed record EvaluationReport(ImmutableArray<DocumentScore> Documents, ImmutableArray<(string Language, ImmutableSortedDictionary<ScoreKey, Figure> Figures)> Languages)
{
    public const string All = "all";

    public static EvaluationReport Of(IEnumerable<DocumentScore> scores)
    {
        ImmutableArray<DocumentScore> documents = [.. scores.OrderBy(s => s.Gold.Id, StringComparer.Ordinal)];
        var languages = documents.GroupBy(d => d.Gold.Language, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, FiguresOf([.. g])));
        return new EvaluationReport(documents, [.. languages, (All, FiguresOf(documents))]);
    }

    public ImmutableSortedDictionary<ScoreKey, Figure> this[string language] => Languages.First(l => l.Language == language).Figures;

    /// <summary>How sure the program was of each fact of a layer that has confidences: <see cref="Layer.Triple"/>, <see cref="Layer.Meeting"/>.</summary>
    public IEnumerable<ConfidencePoint> Confidences(Layer layer) => Documents.SelectMany(d => d.Sheet.Confidences).Where(p => p.Layer == layer);

    /// <param name="language">One of <see cref="Languages"/>.</param>
    public IEnumerable<DocumentScore> DocumentsIn(string language) => Documents.Where(d => language == All || d.Gold.Language == language);

    private static ImmutableSortedDictionary<ScoreKey, Figure> FiguresOf(ImmutableArray<DocumentScore> documents)
    {
        var figures = ImmutableSortedDictionary.CreateBuilder<ScoreKey, Figure>();
        foreach (ScoreKey key in documents.SelectMany(d => d.Sheet.Tallies.Keys).Distinct())
        {
            Tally[] tallies = [.. documents.Select(d => d.Sheet.Tallies.GetValueOrDefault(key))];
            figures[key] = new Figure(tallies.Aggregate((a, b) => a + b), Bootstrap.IntervalOf(tallies));
        }

        return figures.ToImmutable();
    }
}

/// <param name="Interval">95% interval of F1.</param>
public readonly record struct Figure(Tally Tally, (double Low, double High) Interval);
