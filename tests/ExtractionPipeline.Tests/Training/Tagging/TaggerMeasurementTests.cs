using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Tests.Segmentation;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.Corpora;
using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Tests.Training.Tagging;

/// <summary>Hand-counted cases over the tokens a b c d e.</summary>
public sealed class TaggerMeasurementTests
{
    private const string Text = "a b c d e";
    private static readonly CorpusScheme Scheme = CorpusScheme.Of("PER=Person COUNTRY=Country JOB=Role MISC=?Country");

    [Fact]
    public void A_mention_counts_only_with_exact_edges()
    {
        var score = ScoreOf("Person", gold: [(0, 2, "PER"), (3, 4, "PER")], predicted: [(0, 1, EntityType.Person), (3, 4, EntityType.Person)]);
        score.Should().Be(new Score(Right: 1, Predicted: 2, Gold: 2));
    }

    [Fact]
    public void What_lies_within_another_mention_is_dropped_on_both_sides()
    {
        var score = ScoreOf("Country", gold: [(0, 3, "JOB"), (2, 3, "COUNTRY")], predicted: [(0, 3, EntityType.Role), (2, 3, EntityType.Country)]);
        score.Should().Be(new Score(0, 0, 0));
    }

    [Fact]
    public void What_the_corpus_leaves_open_is_not_held_against_the_tagger()
    {
        var score = ScoreOf("Country", gold: [(0, 1, "MISC")], predicted: [(0, 1, EntityType.Country)]);
        score.Should().Be(new Score(0, 0, 0));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void A_span_that_ends_before_a_suffix_counts_where_the_corpus_cuts_suffixes(bool cutsSuffixes, int right)
    {
        var source = new LabelledText("1", "Quillonla danışdı", [new LabelledSpan(new TextSpan(0, 7), "PER")]);
        var measurement = new TaggerMeasurement(new EnglishSegmenter(), text =>
            [new Mention(EntityType.Person, new TokenRange(0, 1), text.SpanOf(new TokenRange(0, 1))) { Recognizer = "test" }]);

        var score = measurement.Measure(new Corpus("test", Scheme, () => [source]) { CutsSuffixes = cutsSuffixes }).Single(m => m.Type == "Person").Score;

        score.Right.Should().Be(right);
    }

    [Fact]
    public void Nothing_to_find_and_nothing_found_is_perfect() => new Score(0, 0, 0).F1.Should().Be(1);

    [Fact]
    public void Something_found_where_nothing_is_scores_nothing()
    {
        var score = new Score(0, 2, 0);
        (score.Precision, score.Recall, score.F1).Should().Be((0, 0, 0));
    }

    private static Score ScoreOf(string type, (int Start, int End, string Label)[] gold, (int Start, int End, EntityType Type)[] predicted)
    {
        var source = new LabelledText("1", Text, [.. gold.Select(g => new LabelledSpan(new TextSpan(g.Start * 2, (g.End * 2) - 1), g.Label))]);
        var measurement = new TaggerMeasurement(new EnglishSegmenter(), text => predicted.Select(p =>
            new Mention(p.Type, new TokenRange(p.Start, p.End), text.SpanOf(new TokenRange(p.Start, p.End))) { Recognizer = "test" }));
        return measurement.Measure(new Corpus("test", Scheme, () => [source])).Single(m => m.Type == type).Score;
    }

    private sealed class EnglishSegmenter : ISegmenter
    {
        public SegmentedText Segment(string text) => Segmenters.Segment("en", text);
    }
}
