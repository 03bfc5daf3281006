using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Evaluation.Gold;
using ExtractionPipeline.Evaluation.Scoring;
using ExtractionPipeline.Evaluation.Statistics;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Agreement;

/// <summary>How far two hands agree that labelled the same documents without seeing each other's labels.</summary>
/// <param name="Report">The second hand's labels measured against the first's, by all layers: F1 is the same in either direction.</param>
/// <param name="Kappas">Cohen's kappa by what was decided, for all documents.</param>
public sealed record LabelAgreement(EvaluationReport Report, ImmutableArray<(string Decision, int Items, double? Kappa)> Kappas)
{
    /// <param name="first">Documents with the same ids and texts as <paramref name="second"/>; those that only one side has are left out.</param>
    /// <exception cref="InvalidDataException">The two hands had different texts before them.</exception>
    public static LabelAgreement Of(IEnumerable<GoldDocument> first, IEnumerable<GoldDocument> second)
    {
        (GoldDocument First, GoldDocument Second)[] pairs = [.. first.Join(second, d => d.Id, d => d.Id, (a, b) => (a, b), StringComparer.Ordinal)];
        foreach (var (one, other) in pairs.Where(p => p.First.Source.Text != p.Second.Source.Text))
            throw new InvalidDataException($"{other.Source.Source}: not the text of {one.Source.Source}. Both hands must label the same text.");
        DocumentScore[] scores = [.. pairs.Select(p => Compare(p.First, p.Second))];
        return new LabelAgreement(EvaluationReport.Of(scores),
        [
            Kappa("type of each word, roles aside", [.. pairs.SelectMany(p => Words(p.First, p.Second, ofRoles: false))]),
            Kappa("whether a word belongs to a role", [.. pairs.SelectMany(p => Words(p.First, p.Second, ofRoles: true))]),
            Kappa("class of each role that both have", [.. scores.SelectMany(s => s.Sheet.ClassPairs).Where(p => p is { Gold: not null, Predicted: not null }).Select(p => (p.Gold!.Value, p.Predicted!.Value))]),
        ]);
    }

    private static (string Decision, int Items, double? Kappa) Kappa<T>(string decision, (T, T)[] pairs) where T : notnull => (decision, pairs.Length, CohenKappa.Of(pairs));

    private static IEnumerable<(string, string)> Words(GoldDocument first, GoldDocument second, bool ofRoles) =>
        TokenLabels.Pairs(first.Source.Text, first.Mentions?.Spans ?? [], second.Mentions?.Spans ?? [], ofRoles);

    /// <summary>What one of the hands thinks optional is not held against the other.</summary>
    private static DocumentScore Compare(GoldDocument first, GoldDocument second)
    {
        var sheet = new ScoreSheet();
        FactDocument predicted = second.Facts ?? FactDocument.Empty(second.Language);
        if (first.Facts is { } facts)
            FactScorer.Score(facts, predicted with { Meetings = [.. predicted.Meetings, .. predicted.OptionalMeetings] }, sheet);
        if (first.Mentions is { } mine && second.Mentions is { } others)
        {
            SpanScorer.Score(mine.Spans, others.Spans, sheet);
            SpanErrors.Add(mine.Spans, others.Spans, first.Source.Text, sheet);
            IdentityScorer.Score(mine.Persons ?? [], others.Persons ?? [], sheet);
        }

        ImmutableArray<Mention> mentions = [.. (second.Mentions?.Spans ?? []).Select(s => new Mention(s.Type, default, s.Span) { Recognizer = "hand" })];
        var read = new Extraction(first.Source, new DetectedLanguage(new LanguageCode(second.Language), 1), second.Date, [], [], mentions);
        return new DocumentScore(first, read, predicted, sheet);
    }
}
