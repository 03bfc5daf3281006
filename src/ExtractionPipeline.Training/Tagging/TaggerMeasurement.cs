using System.Globalization;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Training.Corpora;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>One line of a measurement.</summary>
/// <param name="Low">Lower end of the 95% interval of F1, whole texts drawn anew 1,000 times.</param>
public sealed record MeasuredType(string Corpus, string Type, Score Score, double Low, double High)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Corpus,-20} {Type,-14} P {Score.Precision:0.000}  R {Score.Recall:0.000}  F1 {Score.F1:0.000} [{Low:0.000}, {High:0.000}]  n={Score.Gold}");
}

/// <summary>Measures a recognizer on a corpus: exact spans, mentions nested in another one dropped on both sides.</summary>
public sealed class TaggerMeasurement(ISegmenter segmenter, Func<SegmentedText, IEnumerable<Mention>> recognize)
{
    /// <summary>False to leave roles aside, so that a name within a role's phrase counts as every other.</summary>
    public bool DropsWithinRoles { get; init; } = true;

    private const int Draws = 1000;
    private const int Seed = 1;

    /// <summary>Measures a tagger with roles as it labels them, countries beside the title included where its training data has them so.</summary>
    public static TaggerMeasurement Of(ISegmenter segmenter, Tagger tagger, bool dropsWithinRoles = true) =>
        new(segmenter, text => tagger.RecognizeUntrimmed(text)) { DropsWithinRoles = dropsWithinRoles };

    /// <summary>A line a type that the corpus annotates; types that it does not tell apart are one line.</summary>
    public IReadOnlyList<MeasuredType> Measure(Corpus corpus) => Measure(corpus, static _ => { });

    /// <param name="fault">Told of each miss and each false find.</param>
    public IReadOnlyList<MeasuredType> Measure(Corpus corpus, Action<string> fault)
    {
        var groups = Groups(corpus.Scheme);
        var scores = groups.ToDictionary(g => g.Key, _ => new List<Score>(), StringComparer.Ordinal);
        foreach (var text in corpus.Read())
        {
            var segmented = segmenter.Segment(text.Text);
            var open = text.Spans.Where(s => corpus.Scheme.Labels.TryGetValue(s.Label, out var meaning) && meaning.IsOptional).Select(s => s.Span).ToList();
            var gold = Outermost(text.Spans
                .Where(s => corpus.Scheme.Labels.TryGetValue(s.Label, out var meaning) && !meaning.IsOptional)
                .Select(s => GoldOf(segmented, s, GroupOf(groups, corpus.Scheme.Labels[s.Label].Types[0]), corpus.CutsSuffixes))
                .ToHashSet());
            var predicted = Outermost(recognize(segmented)
                .Where(m => groups.Values.Any(g => g.Contains(m.Type)) && !open.Any(o => o.Overlaps(m.Span)))
                .Select(m => new Found(m.Tokens, GroupOf(groups, m.Type), IsWhole: true))
                .ToHashSet());
            foreach (string group in groups.Keys)
            {
                int right = gold.Count(g => g.Group == group && predicted.Contains(g));
                scores[group].Add(new Score(right, predicted.Count(p => p.Group == group), gold.Count(g => g.Group == group)));
            }

            foreach (var (range, group, _) in gold.Where(g => !predicted.Contains(g)).OrderBy(g => g.Range.Start))
                fault($"{corpus.Name}\t{text.Id}\tmissed\t{group}\t{Quote(segmented, range)}\t{Instead(segmented, range, predicted)}");
            foreach (var (range, group, _) in predicted.Where(p => !gold.Contains(p)).OrderBy(p => p.Range.Start))
                fault($"{corpus.Name}\t{text.Id}\tfalse\t{group}\t{Quote(segmented, range)}");
        }

        return [.. groups.Keys.Select(g => Summarize(corpus.Name, g, scores[g]))];
    }

    private static MeasuredType Summarize(string corpus, string group, List<Score> scores)
    {
        var random = new Random(Seed);
        var draws = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            Score sum = default;
            for (int i = 0; i < scores.Count; i++)
                sum += scores[random.Next(scores.Count)];
            draws[draw] = sum.F1;
        }

        Array.Sort(draws);
        return new MeasuredType(corpus, group, scores.Aggregate(default(Score), (a, b) => a + b), draws[(int)(Draws * 0.025)], draws[(int)(Draws * 0.975)]);
    }

    /// <summary>Types that some label of the corpus does not tell apart, in one group.</summary>
    private static SortedDictionary<string, EntityType[]> Groups(CorpusScheme scheme)
    {
        var groups = new List<HashSet<EntityType>>();
        foreach (var types in scheme.Labels.Values.Where(m => !m.IsOptional).Select(m => m.Types))
        {
            var joined = groups.Where(g => g.Overlaps(types)).ToList();
            groups.RemoveAll(joined.Contains);
            groups.Add([.. joined.SelectMany(g => g), .. types]);
        }

        return new SortedDictionary<string, EntityType[]>(
            groups.ToDictionary(g => string.Join('+', g.Order()), g => g.ToArray(), StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private static string GroupOf(SortedDictionary<string, EntityType[]> groups, EntityType type) => groups.First(g => g.Value.Contains(type)).Key;

    private static Found GoldOf(SegmentedText text, LabelledSpan span, string group, bool cutsSuffixes)
    {
        var range = Alignment.TokensOf(text, span.Span, out bool exact);
        return new Found(range, group, exact || (cutsSuffixes && range.Count > 0 && text.Tokens[range.Start].Span.Start == span.Span.Start));
    }

    private HashSet<Found> Outermost(HashSet<Found> mentions) =>
        [.. mentions.Where(m => !mentions.Any(o => o.Range != m.Range && o.Range.Contains(m.Range) && (DropsWithinRoles || o.Group != nameof(EntityType.Role) || m.Group == o.Group)))];

    /// <summary>What was found where a gold mention was missed.</summary>
    private static string Instead(SegmentedText text, TokenRange range, HashSet<Found> predicted) =>
        string.Join("; ", predicted.Where(p => p.Range.Overlaps(range)).Select(p => $"{p.Group} {text.SpanOf(p.Range).Of(text.Text)}"));

    private static string Quote(SegmentedText text, TokenRange range)
    {
        (int start, int end) = (range.Start, range.End);
        int from = text.Tokens[Math.Max(0, start - 5)].Span.Start, to = text.Tokens[Math.Min(text.Tokens.Length, end + 5) - 1].Span.End;
        var span = text.SpanOf(new TokenRange(start, Math.Max(start + 1, end)));
        return $"{text.Text.AsSpan(from, span.Start - from)}[{span.Of(text.Text)}]{text.Text.AsSpan(span.End, Math.Max(0, to - span.End))}".ReplaceLineEndings(" ");
    }

    /// <param name="IsWhole">False where a gold span's edges are no token's: it can be missed, never found.</param>
    private readonly record struct Found(TokenRange Range, string Group, bool IsWhole);
}
