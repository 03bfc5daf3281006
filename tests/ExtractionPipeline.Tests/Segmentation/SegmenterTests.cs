using ExtractionPipeline.Segmentation;
using FsCheck;
using FsCheck.Fluent;

namespace ExtractionPipeline.Tests.Segmentation;

public sealed class SegmenterTests
{
    /// <summary>Pieces that later stages and attackers put together: letters of all scripts, broken surrogates, marks, emoji, furniture.</summary>
    private static readonly string[] Pieces =
    [
        "a", "İ", "ı", "Əliyev", "С.", "Лавандин", "Дж.", "U.S.", "г.", "2025", "-ci", "'s", "’", "”un", "«", "»", "\"", "(", ")", "[", ".", "...", "!",
        "?", ",", ":", "-", "—", "\n", "\n\n", "\r\n", " ", "\u00A0", "\u200B", "\u00AD", "\u0306", "\u200D", "\uFE0F", "\uFEFF", "🇦🇿", "🇦", "👍🏽", "👨‍👩‍👧",
        "\uD83D", "\uDE00", "𝔄", "中文", "שלום", "@", "#", "www.", "http://", "x@y.az", "17:41", "26.11.2025", "события ", "смотрите также ", "date 2025-11-26 ",
        " 5 мая 2031 года 15:30 ", "read more", "###", "\0", "\u0085", "<", "…", "*", "_", "nazirKamal",
    ];

    private static readonly Arbitrary<string> Texts = Gen.OneOf(
        Gen.Elements(Pieces).ArrayOf().Select(string.Concat),
        Gen.Choose(0, char.MaxValue).Select(c => (char)c).ArrayOf().Select(c => new string(c))).ToArbitrary();

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public void Tokens_and_sentences_of_any_text_keep_their_order(string language) =>
        Prop.ForAll(Texts, text => Check(Segmenters.Segment(language, text))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_gives_the_same_result() => Prop.ForAll(Texts, text =>
    {
        SegmentedText first = Segmenters.Segment("ru", text), second = Segmenters.Segment("ru", text);
        first.Tokens.Should().Equal(second.Tokens);
        first.Sentences.Should().Equal(second.Sentences);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_letter_or_figure_is_lost() => Prop.ForAll(Texts, text =>
    {
        SegmentedText segmented = Segmenters.Segment("en", text);
        var covered = new HashSet<int>(segmented.Tokens.SelectMany(t => Enumerable.Range(t.Span.Start, t.Span.Length)));
        Enumerable.Range(0, text.Length).Where(i => char.IsLetterOrDigit(text[i])).Should().BeSubsetOf(covered);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(",")]
    [InlineData("a")]
    [InlineData("a.")]
    [InlineData("A.")]
    [InlineData("([")]
    [InlineData("a-")]
    [InlineData("a\u00AD")]
    [InlineData("\u200B")]
    [InlineData("a@")]
    [InlineData("www.")]
    [InlineData("5 мая ")]
    [InlineData("смотрите также ")]
    [InlineData("Смотрите также Али 5 мая 2031 года ")]
    [InlineData("темы А ")]
    [InlineData("a\n")]
    [InlineData("A\n")]
    [InlineData("1.")]
    [InlineData("«a.")]
    [InlineData("🇦")]
    [InlineData("\uD83D")]
    public void A_megabyte_of_anything_is_cut_in_time(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        Check(Segmenters.Segment("ru", text));
    }

    [Fact]
    public void An_empty_text_has_nothing()
    {
        SegmentedText text = Segmenters.Segment("en", " \n\t\u200B ");
        text.Tokens.Should().BeEmpty();
        text.Sentences.Should().BeEmpty();
    }

    private static void Check(SegmentedText text)
    {
        int end = 0, token = 0, paragraph = -1;
        foreach (Token t in text.Tokens)
        {
            bool isGood = t.Span.Start >= end && t.Span.End > t.Span.Start && t.Span.End <= text.Text.Length && t.StemEnd > t.Span.Start && t.StemEnd <= t.Span.End
                && !SplitsPair(text.Text, t.Span.Start) && !SplitsPair(text.Text, t.Span.End) && !SplitsPair(text.Text, t.StemEnd)
                && t.IsGlued == (t.Span.Start == end && end > 0);
            if (!isGood)
                throw new InvalidOperationException($"token {t} behind {end}");
            end = t.Span.End;
        }

        foreach (Sentence s in text.Sentences)
        {
            if (s.FirstToken != token || s.EndToken <= token || s.Span.Start != text.Tokens[token].Span.Start || s.Span.End != text.Tokens[s.EndToken - 1].Span.End || s.Paragraph < paragraph || s.Paragraph > paragraph + 1)
                throw new InvalidOperationException($"sentence {s} behind token {token}");
            (token, paragraph) = (s.EndToken, s.Paragraph);
        }

        if (token != text.Tokens.Length)
            throw new InvalidOperationException($"{text.Tokens.Length - token} tokens stand in no sentence");
    }

    private static bool SplitsPair(string text, int i) => i > 0 && i < text.Length && char.IsSurrogatePair(text[i - 1], text[i]);
}
