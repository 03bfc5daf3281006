using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Tests.Segmentation;

/// <summary>`|` stands where one sentence ends and the next begins.</summary>
public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("az", "Görüş Bakıda keçirilib.| Tərəflər razılaşıb.")]
    [InlineData("az", "Nazir E. Quluzadə və C.Sədəfli danışıblar.| S. Sarı dinləyib.")]
    [InlineData("az", "“Bu, yaxşı görüş idi.| Sağ olun”, - deyə nazir bildirib.| O, gedib.")]
    [InlineData("az", "“Görüş yaxşı keçdi!” – deyə nazir bildirib.")]
    [InlineData("az", "Prof. K. Sarı 5 mln. manat və s. xərclər barədə danışıb.")]
    [InlineData("az", "1. Büdcə haqqında qanun.")]
    [InlineData("en", "Secretary Quill met Dr. C.S. Reed, Jr. in Washington, D.C.| They spoke with U.S. Ambassador H.E. Mr. Vale.")]
    [InlineData("en", "Joseph R. Quill, Jr. met with King Aldo at 5 p.m. EDT.| The talks ended.")]
    [InlineData("en", "See No. 5 of Jan. 3.| No.| He said so.")]
    [InlineData("en", "\"We met.| We agreed,\" he said.| \"It was good.\"| He left.")]
    [InlineData("en", "The film “Moscow. Kremlin. Reed” opened.")]
    [InlineData("ru", "«Мы договорились», — сказал С. Лавандин.| — Это важно».| Встреча завершилась.")]
    [InlineData("ru", "Встреча прошла в г. Чинары в 2011 г.| Стороны обсудили ул. Берёзовую.")]
    [InlineData("ru", "В 2011 г. Чинары принимали встречу, а с 2013 г. Ю.Берёзкина вела переговоры.")]
    [InlineData("ru", "Он дал 5 млрд. долл. США и т.д.| Она ответила: «Да!»| Все ушли.")]
    [InlineData("ru", "Фильм «Россия. Центральная Азия» показали в Чинарах.")]
    [InlineData("ru", "Текст Указа: 1. Назначить Н.Э. Берёзкина послом.| 2. Указ вступает в силу.")]
    public void Ends_a_sentence_where_a_reader_would(string language, string marked)
    {
        SegmentedText text = Segmenters.Segment(language, marked.Replace("|", "", StringComparison.Ordinal));
        string.Join("| ", text.Sentences.Select(s => s.Span.Of(text.Text).ToString())).Should().Be(marked);
    }

    [Fact]
    public void No_sentence_is_longer_than_later_stages_can_bear() =>
        Segmenters.Segment("en", string.Concat(Enumerable.Repeat("one, ", 5000))).Sentences.Should().OnlyContain(s => s.Count <= SentenceSplitter.MaximalTokens);
}
