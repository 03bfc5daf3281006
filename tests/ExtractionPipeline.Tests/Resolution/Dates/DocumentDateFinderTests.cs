using System.Collections.Immutable;
using System.Globalization;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Tests.Recognition.Dates;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Dates;

public sealed class DocumentDateFinderTests
{
    private const string EnglishAccount = "The ministers of both countries held talks in the capital about trade and transport.";
    private const string RussianAccount = "Министры двух стран провели в столице переговоры о торговле и транспорте.";
    private const string AzerbaijaniAccount = "İki ölkənin nazirləri paytaxtda ticarət və nəqliyyat haqqında danışıqlar aparıblar.";

    [Theory]
    [InlineData("en", "Talks in the capital\n2021-12-01T14:30:00Z\n" + EnglishAccount, "2021-12-01")]
    [InlineData("en", "Talks in the capital\nWed, 01 Jun 2022 19:41:38 +0000\nPress Office\n" + EnglishAccount, "2022-06-01")]
    [InlineData("en", " date 2024-02-05 5 February 2024 17:41 (UTC+04:00)\n\nAda Moore Read more\n\n" + EnglishAccount, "2024-02-05")]
    [InlineData("en", "Talks\nBy Ada Moore in Lisbon December 3, 2024\n\n" + EnglishAccount, "2024-12-03")]
    [InlineData("en", "Talks\nPublished on 3 December 2024 | Updated 4 December 2024\n" + EnglishAccount, "2024-12-03")]
    [InlineData("en", "Talks\nLisbon, 3 December 2024\n" + EnglishAccount, "2024-12-03")]
    [InlineData("en", EnglishAccount + "\n\nPublished: 3 December 2024, 18:15", "2024-12-03")]
    [InlineData("en", "Press Release 45 / 3 December 2024\n" + EnglishAccount, "2024-12-03")]
    [InlineData("en", "Talks\n14:30, 3 December 2024\n" + EnglishAccount, "2024-12-03")]
    [InlineData("en", "Talks\nMNA 3 Dec 2024\n" + EnglishAccount, "2024-12-03")]
    [InlineData("az", "Danışıqlar\n24 Aprel 2020, cümə | Oxunma sayı: 3 417\n" + AzerbaijaniAccount, "2020-04-24")]
    [InlineData("ru", "Переговоры\n24 Сентябрь 2014 | Мир и безопасность\n" + RussianAccount, "2014-09-24")]
    [InlineData("az", "Danışıqlar\n2025-01-27\n" + AzerbaijaniAccount, "2025-01-27")]
    [InlineData("az", "07 mart, 2026\n" + AzerbaijaniAccount, "2026-03-07")]
    [InlineData("az", "Danışıqlar\nTarix: 12 mart 2024\n" + AzerbaijaniAccount, "2024-03-12")]
    [InlineData("az", "Danışıqlar\nBakı şəhəri, 12 mart 2024-cü il\n" + AzerbaijaniAccount, "2024-03-12")]
    [InlineData("az", "Danışıqlar\nÇərşənbə axşamı, 12 mart 2024\n" + AzerbaijaniAccount, "2024-03-12")]
    [InlineData("az", AzerbaijaniAccount + "\n\nXİN-in Mətbuat xidməti idarəsi, 12 mart 2024-cü il", "2024-03-12")]
    [InlineData("az", "Danışıqlar\n21.02.2026 [19:22]\n" + AzerbaijaniAccount, "2026-02-21")]
    [InlineData("az", "2 Mart 2018 15:31 (UTC +04:00)\n" + AzerbaijaniAccount, "2018-03-02")]
    [InlineData("ru", " date 2024-02-05 5 февраля " + RussianAccount, "2024-02-05")]
    [InlineData("ru", RussianAccount + " Опубликован в разделе: Новости Дата публикации: 8 мая 2025 года, 10:10 Ссылка на материал", "2025-05-08")]
    [InlineData("ru", "07.03.2026 " + RussianAccount, "2026-03-07")]
    [InlineData("en", "Talks\n3 December 2024, press release from the Government Offices\n" + EnglishAccount, "2024-12-03")]
    [InlineData("en", "Talks\nMedia advisory, 3 December 2024\n" + EnglishAccount, "2024-12-03")]
    [InlineData("en", "Talks\nLisbon, 3 December 2024 — Media release\n" + EnglishAccount, "2024-12-03")]
    [InlineData("en", "The week ahead\nForeign Service, 9-13 December 2024 (published 3 December 2024)\n" + EnglishAccount, "2024-12-03")]
    [InlineData("az", "Danışıqlar\n3 dekabr 2024 Xeber.az\n" + AzerbaijaniAccount, "2024-12-03")]
    [InlineData("az", AzerbaijaniAccount + "\n\nDərc olunub: 03.12.2024", "2024-12-03")]
    [InlineData("ru", "Переговоры\n3 декабря 2024 г., г. Осло\n" + RussianAccount, "2024-12-03")]
    public void A_publication_line_dates_the_document_but_not_the_account(string language, string text, string expected)
    {
        DocumentDate? found = Find(language, text);
        Iso(found?.Date).Should().Be(expected);
        (found?.AccountDate).Should().BeNull();
    }

    [Theory]
    [InlineData("en", "LISBON, August 5, 2024 - " + EnglishAccount, "2024-08-05")]
    [InlineData("en", "N’DJAMENA, August 5, 2024 (Sahel Desk) - " + EnglishAccount, "2024-08-05")]
    [InlineData("en", "Talks\n2024-08-06\nLISBON, August 5 – " + EnglishAccount, "2024-08-05")]
    [InlineData("en", "Talks\n2025-01-01\nLISBON, December 31 (Agency). " + EnglishAccount, "2024-12-31")]
    [InlineData("ru", "Переговоры " + RussianAccount + " 8 мая 2025 года 10:10 Осло, Дворец Президент прибыл с официальным визитом для участия в торжествах.", "2025-05-08")]
    [InlineData("ru", "2024-08-06\nМОСКВА, 5 авг — Агентство. " + RussianAccount, "2024-08-05")]
    [InlineData("en", "5 August 2024, Lisbon – " + EnglishAccount, "2024-08-05")]
    [InlineData("en", "Talks\nAugust 5, 2024: " + EnglishAccount, "2024-08-05")]
    [InlineData("ru", "Переговоры\n5 августа 2024 г., Осло /Корр. Агентства/. " + RussianAccount, "2024-08-05")]
    [InlineData("en", "LISBON, Portugal, Aug. 5, 2024 /Newswire/ -- " + EnglishAccount, "2024-08-05")]
    [InlineData("az", "2025-03-08\nBakı, 7 mart, AGENTLİK\n" + AzerbaijaniAccount, "2025-03-07")]
    [InlineData("az", "2025-03-08\nBakı, 7 mart, Agentlik. " + AzerbaijaniAccount, "2025-03-07")]
    public void A_dateline_dates_the_account(string language, string text, string expected) =>
        Iso(Find(language, text)?.AccountDate).Should().Be(expected);

    [Theory]
    [InlineData("en", "On November 7, 2023, the ministers of both countries held talks in the capital.")]
    [InlineData("en", "The ministers met on 7 November 2023 at 10:30 in the capital to discuss trade.")]
    [InlineData("en", "LISBON, March 7 - " + EnglishAccount)]
    [InlineData("en", "March 7 – " + EnglishAccount)]
    [InlineData("en", "The report published on 5 May 2024 says that the ministers held talks in the capital.")]
    [InlineData("en", "“We applaud them.”\n– Joint statement of both countries,\nMarch 11, 2021\n" + EnglishAccount)]
    [InlineData("en", "Mary Brown, 12 February 2020\n" + EnglishAccount)]
    [InlineData("ru", "26 ноября 2025 года министры двух стран провели в столице переговоры.")]
    [InlineData("ru", "Указ от 5 мая 2024 года подписан в столице министрами двух стран вчера.")]
    [InlineData("az", "2025-ci il noyabrın 26-da iki ölkənin nazirləri paytaxtda danışıqlar aparıblar.")]
    [InlineData("az", AzerbaijaniAccount + "\n\nsaat 11:33")]
    [InlineData("en", "")]
    public void Running_prose_dates_no_document(string language, string text) => Find(language, text).Should().BeNull();

    [Theory]
    [InlineData("en", "Statement on trade (5 August 2024)\n" + EnglishAccount)]
    [InlineData("en", "Minister opens talks, 5 August 2024\n" + EnglishAccount)]
    [InlineData("az", "Həftəlik plan (5-9 avqust 2024)\n" + AzerbaijaniAccount)]
    public void A_title_with_a_date_tells_the_year_but_is_no_stamp(string language, string text)
    {
        DocumentDate? found = Find(language, text);
        Iso(found?.Date).Should().Be("2024-08-05");
        found!.IsInferred.Should().BeTrue();
    }

    [Fact]
    public void A_chronology_has_no_dateline() =>
        Find("en", $"Talks\nAugust 5, 2024: {EnglishAccount}\nAugust 7, 2024: {EnglishAccount}").Should().BeNull();

    [Theory]
    [InlineData("Lisbon, Portugal, 3 December 2024", "2024-12-03")]
    [InlineData("Portugal 3 December 2024", "2024-12-03")]
    [InlineData("Mary Brown, 3 December 2024", null)]
    public void A_line_of_places_and_a_date_is_a_stamp(string line, string? expected)
    {
        string text = $"Talks\n{line}\n{EnglishAccount}";
        var (segmented, dates) = DateTexts.Recognize("en", text);
        int at = text.IndexOf("Portugal", StringComparison.Ordinal);
        ImmutableArray<Mention> mentions = at < 0
            ? dates
            : dates.Insert(0, new Mention(EntityType.Country, new TokenRange(1, 2), new TextSpan(at, at + 8)) { Recognizer = "test" });
        Iso(new DocumentDateFinder(DateTexts.Lexicon("en")).Find(new SourceDocument("test", text), segmented, mentions)?.Date).Should().Be(expected);
    }

    [Fact]
    public void Metadata_win_over_the_text() =>
        Iso(Find("en", "Talks\n2024-08-06\n" + EnglishAccount, new DateOnly(2024, 8, 7))?.Date).Should().Be("2024-08-07");

    [Theory]
    [InlineData("2022-04-30T01:10:38Z", true)]
    [InlineData("Sat, 30 Apr 2022 01:10:38 +0000", true)]
    [InlineData("30 April 2022 01:10 (UTC+04:00)", false)]
    [InlineData("2022-04-30T09:10:38Z", false)]
    [InlineData("2022-04-30", false)]
    public void A_night_stamp_in_UTC_is_told(string stamp, bool expected) =>
        Find("en", $"Talks\n{stamp}\n{EnglishAccount}")!.IsNightInUtc.Should().Be(expected);

    private static DocumentDate? Find(string language, string text, DateOnly? metadata = null)
    {
        var (segmented, dates) = DateTexts.Recognize(language, text);
        return new DocumentDateFinder(DateTexts.Lexicon(language)).Find(new SourceDocument("test", text) { Date = metadata }, segmented, dates);
    }

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
