using System.Text;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Tests.Segmentation;

/// <summary>`|` stands between two tokens without white space between them, `_` before a suffix set off from its stem.</summary>
public sealed class TokenizerTests
{
    [Theory]
    [InlineData("ru", "С.| Лавандин")]
    [InlineData("ru", "С.|Лавандин и Дж.|Кроули")]
    [InlineData("ru", "С.|В.| Лавандин|, Лавандин С.|В.|")]
    [InlineData("ru", "Касым-Жомарт прибыл в г. Баку 5 мая 2011|г.| на 3 дня|.")]
    [InlineData("ru", "И.о.|главы встретил 20|-|25 июня|, 26_-го и в 17:41|.")]
    [InlineData("ru", "«|Встреча|»|, — сказал он|.")]
    [InlineData("en", "The U.S.-ROK talks in Washington|, D.C. with Al-Thani|.")]
    [InlineData("en", "Quill|’s call|, the Ministers|’ view and Eui-yong don’t")]
    [InlineData("en", "(|UTC|+|04:00|)| No.|097/22 of 26.11.2025 for 1,155 views")]
    [InlineData("en", "in part|:|\"|The President|,|Head")]
    [InlineData("en", "see https://t.me/a_b/1?x=2|, (|www.gov.az/|) or press@state.gov|.| and @state_dept|!")]
    [InlineData("en", "🇦🇿|🇷🇺 talks 👨‍👩‍👧|👍🏽|❤️ end")]
    [InlineData("az", "XİN_-dən|, BMT_-nin|, Metbuat.az_-a|, “|Sədəf_”un|, “|Sədəf|”|xəbər")]
    [InlineData("az", "2025_-ci il noyabrın 17_-də|, 26_-dan|, 20|-|25_-də E.|Quluzadə")]
    [InlineData("az", "O’Flaherti Rubio_’ya dedi|: Əl-Ani")]
    public void Cuts_where_a_reader_would(string language, string marked)
    {
        // A period of an initial may stand before white space: the mark there only says that the token ends.
        string text = marked.Replace("|", "", StringComparison.Ordinal).Replace("_-", "-", StringComparison.Ordinal)
            .Replace("_’", "’", StringComparison.Ordinal).Replace("_”", "”", StringComparison.Ordinal);
        Marked(Segmenters.Segment(language, text)).Should().Be(marked.Replace("| ", " ", StringComparison.Ordinal).TrimEnd('|'));
    }

    [Fact]
    public void Keeps_invisible_characters_and_combining_marks_in_their_word()
    {
        var text = Segmenters.Segment("ru", "способст\u00ADвовало и\u0306од ре\u200Bчь");
        text.Tokens.Select(t => t.Span.Of(text.Text).ToString()).Should().Equal("способст\u00ADвовало", "и\u0306од", "ре\u200Bчь");
    }

    private static string Marked(SegmentedText text)
    {
        var marked = new StringBuilder();
        foreach (Token token in text.Tokens)
        {
            marked.Append(token.IsGlued ? "|" : marked.Length > 0 ? " " : "").Append(token.Stem.Of(text.Text));
            if (token.StemEnd < token.Span.End && token.Kind is TokenKind.Word or TokenKind.Number)
                marked.Append('_').Append(text.Text.AsSpan(token.StemEnd, token.Span.End - token.StemEnd));
        }

        return marked.ToString();
    }
}
