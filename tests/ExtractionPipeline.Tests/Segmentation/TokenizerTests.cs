using System.Text;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Tests.Segmentation;

/// <summary>`|` parts tokens that have no white space between them, `¦` stands before a suffix set off from its stem.</summary>
public sealed class TokenizerTests
{
    [Theory]
    [InlineData("ru", "С. Лавандин и С.|Лавандин")]
    [InlineData("ru", "Дж.|Кроули|, Ю. Берёзкина")]
    [InlineData("ru", "С.|В. Лавандин|, Лавандин С.|В.|, им. Н.|Э. Берёзкина")]
    [InlineData("ru", "Касым-Жомарт прибыл в г. Чинары 5 мая 2011|г. на 3 дня|.")]
    [InlineData("ru", "И.о.|главы|, т.е. временно|, и т.д.")]
    [InlineData("ru", "20|-|25 июня|, 26¦-го и в 17:41|, 15-летие|, 2025|года")]
    [InlineData("ru", "«|Встреча|»|, — сказал он|.")]
    [InlineData("ru", "при Александре I|. Он")]
    [InlineData("en", "The U.S.-ROK talks|, the Mekong-U.S. talks in Washington|, D.C. with Al-Thani")]
    [InlineData("en", "Quill|’s call|, Quill|'s call|, the Ministers|’ view and Eui-yong don’t")]
    [InlineData("en", "Antony J. Quill|, Jr. met H.E. Mr. Reed at 5 p.m.")]
    [InlineData("en", "(|UTC|+|04:00|) No.|097/22 of 26.11.2025 for 1,155 views")]
    [InlineData("en", "in part|:|\"|The President|,|Head of it|. No|.")]
    [InlineData("en", "see https://t.me/a_b/1?x=2|, (|www.gov.az/|) or press@state.gov|. and @state_dept|!")]
    [InlineData("en", "2031|-|12|-|01|T14:30:00Z")]
    [InlineData("en", "Nikol|Prime Minister of a state on YouTube and espnW")]
    [InlineData("en", "🇦🇿|🇷🇺 talks 👨‍👩‍👧|👍🏽|❤️ 1️⃣ end")]
    [InlineData("az", "XİN¦-dən|, BMT¦-nin|, Metbuat.az¦-a|, Day.Az¦-a")]
    [InlineData("az", "“|Sədəf¦”un|, “|Çinar Yolları¦”nın|, “|Sədəf|”|xəbər verir")]
    [InlineData("az", "2025¦-ci il noyabrın 17¦-də|, 26¦-dan|, 20|-|25¦-də E. Quluzadə")]
    [InlineData("az", "O’Flaherti Rubio¦’ya dedi|: Əl-Ani Azərbaycan-Türkiyə")]
    [InlineData("az", "xarici işlər naziri|Kamal|, Prezident Kamal Quluzadənin|çıxışı")]
    public void Cuts_where_a_reader_would(string language, string marked)
    {
        string text = marked.Replace("|", "", StringComparison.Ordinal).Replace("¦", "", StringComparison.Ordinal);
        Marked(Segmenters.Segment(language, text)).Should().Be(marked);
    }

    [Fact]
    public void Keeps_invisible_characters_and_combining_marks_in_their_word()
    {
        // SOFT HYPHEN, COMBINING BREVE, ZERO WIDTH SPACE
        var text = Segmenters.Segment("ru", "способст\u00ADвовало и\u0306од ре\u200Bчь");
        text.Tokens.Select(t => t.Span.Of(text.Text).ToString()).Should().Equal("способст\u00ADвовало", "и\u0306од", "ре\u200Bчь");
    }

    [Theory]
    [InlineData("Görüş 5 iyulda , 🇦🇿 .", "Word Number Word Punctuation Symbol Punctuation")]
    [InlineData("26-da $ @xin www.xin.az Metbuat.az", "Number Symbol Symbol Symbol Word")]
    public void Names_the_kind_of_each_token(string text, string kinds) =>
        string.Join(' ', Segmenters.Segment("az", text).Tokens.Select(t => t.Kind)).Should().Be(kinds);

    private static string Marked(SegmentedText text)
    {
        var marked = new StringBuilder();
        foreach (Token token in text.Tokens)
        {
            marked.Append(token.IsGlued ? "|" : marked.Length > 0 ? " " : "").Append(token.Stem.Of(text.Text));
            if (token.StemEnd < token.Span.End)
                marked.Append('¦').Append(text.Text.AsSpan(token.StemEnd, token.Span.End - token.StemEnd));
        }

        return marked.ToString();
    }
}
