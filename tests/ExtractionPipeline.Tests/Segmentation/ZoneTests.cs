using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Tests.Segmentation;

/// <summary>Each line is a sentence with its zone; `+` joins it to the line before, in the text, by a space.</summary>
public sealed class ZoneTests
{
    [Theory]
    [InlineData("en", """
        Headline: Ministers of Vale and Sedge meet
        Byline: By Ada Reed in Oslo December 1, 2031
        Body: The ministers of Vale and Sedge met today.
        Body: + They agreed.
        Headline: Trade ties
        Body: Trade grew.
        Furniture: 1155 views
        Furniture: Поделиться:
        Furniture: Print:
        """)]
    [InlineData("en", """
        Dateline: date 2031-11-07
        Dateline: + 7 November 2031 17:41 (UTC+04:00)
        Byline: Ada Reed Read more
        Body: On November 7, the Minister met Mr. Quill.
        Furniture: ---
        Furniture: Follow us on Twitter @ValeNews
        """)]
    [InlineData("ru", """
        Dateline: date 2031-11-26
        Body: + 26 ноября в рамках визита министр встретился с послом.
        Furniture: Читайте также: Новый посол
        """)]
    [InlineData("en", """
        Byline: Office of the Spokesperson
        Byline: The following is attributable to Spokesperson Ada Reed:
        Body: Secretary Quill met with Minister Vale.
        Furniture: ###
        """)]
    [InlineData("en", """
        Byline: Tom A. Quill, Secretary of State
        Dateline: Oslo, Norway
        Dateline: Grand Hotel
        Body: SECRETARY QUILL: Thank you.
        Furniture: For more information, contact press@vale.gov.
        """)]
    [InlineData("en", """
        Headline: Minister meets guests
        Furniture: Minister Vale with Ada Reed. / vale.gov via Facebook
        Body: The minister received guests.
        Body: Participants included:
        Body: Ada Reed, Minister of Trade
        Body: Tom Quill, Ambassador of Sedge
        """)]
    [InlineData("en", """
        Body: Ministers met in Vale.
        Furniture: News
        Furniture: Dismiss
        """)]
    [InlineData("ru", """
        Body: Президент принял посла Берёзкину в зале приёмов дворца.
        Furniture: События
        Headline: + Встреча с послом Юлией Берёзкиной
        Body: + Президент принял посла Берёзкину в зале приёмов дворца.
        Dateline: + 28 марта 2031 года 15:30 Москва, Кремль
        Body: + В.Лавандин: Добрый день!
        Furniture: + Смотрите также Встреча с Юлией Берёзкиной 23 октября 2030 года Беседа с Ю.Берёзкиной 21 декабря 2029 года
        Body: + Добро пожаловать!
        Furniture: + География Чинары Темы Внешняя политика Статус материала Опубликован в разделе: Новости
        Dateline: + Дата публикации: 28 марта 2031 года, 15:30
        Furniture: + Текстовая версия
        """)]
    [InlineData("en", """
        Headline: Minister meets guests in Oslo
        Dateline: Tue, 19 Apr 2031 22:21:39 +0000
        Dateline: OSLO, April 19 –
        Body: + The minister received guests.
        Body: In Oslo, Norway, June 12-13, Secretary Quill will meet Mr. Vale.
        """)]
    [InlineData("ru", """
        Headline: Министр принял гостей
        Dateline: 2031-12-01T14:30:00Z
        Furniture: Юлия Берёзкина (справа) с гостями
        Dateline: ЧИНАРЫ, 5 авг — РИА Новости, Юлия Берёзкина.
        Body: + Министр принял гостей.
        """)]
    [InlineData("en", """
        Dateline: date 2031-03-15
        Furniture: + Share:
        Dateline: OSLO, Norway, March 15.
        Body: + The Foreign Minister met Mr. Quill.
        Byline: Ada Reed
        Byline: Special Correspondent
        """)]
    [InlineData("ru", """
        Furniture: Юлия Берёзкина Чинары Юлия Берёзкина Чинары
        Headline: Берёзкина прибыла в Чинары
        Dateline: ЧИНАРЫ /МОНЦАМЭ/
        Body: + Министр 22 июня принял посла.
        Furniture: Юлия Берёзкина и послы Chinary.az
        Furniture: Подписаться
        """)]
    [InlineData("az", """
        Headline: No:416/31, Nazirliyin məlumatı
        Body: Nazir səfiri qəbul edib.
        Furniture: Paylaş
        Furniture: Bütün hüquqlar qorunur.
        """)]
    [InlineData("az", """
        Headline: Nazir Kamal Quluzadə səfirlə görüşüb
        Dateline: 07 mart, 2031
        Body: Nazir Kamal Quluzadə bu gün səfirlə görüşüb.
        Furniture: X X X
        Dateline: saat 11:33
        """)]
    [InlineData("az", """
        Headline: Nazir Kamal Quluzadə səfir Ana Lind ilə görüşüb
        Body: Martın 7-də Nazir Kamal Quluzadə səfir Ana Lind ilə görüşüb.
        """)]
    public void Marks_what_is_not_running_text(string language, string table)
    {
        string text = string.Join('\n', table.Split('\n').Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..])).Replace("\n+ ", " ", StringComparison.Ordinal);
        SegmentedText segmented = Segmenters.Segment(language, text);
        string.Join('\n', segmented.Sentences.Select((s, i) =>
            $"{s.Zone}: {(i > 0 && segmented.Sentences[i - 1].Paragraph == s.Paragraph ? "+ " : "")}{s.Span.Of(text)}")).Should().Be(table);
    }
}
