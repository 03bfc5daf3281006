using System.Globalization;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Recognition.Dates;

public sealed class DateRecognizerTests
{
    [Theory]
    [InlineData("They met on [November 7, 2023|2023 m11 d7] in Oslo.")]
    [InlineData("They met on [7 November 2023|2023 m11 d7] in Oslo.")]
    [InlineData("They met on [November 26|m11 d26].")]
    [InlineData("They met on [Thursday, November 26, 2026|2026 m11 d26 Thu].")]
    [InlineData("They met on [3rd April|m4 d3].")]
    [InlineData("They met on [Sept. 5, 2024|2024 m9 d5].")]
    [InlineData("She was in Lima [July 12-15, 2021|2021 m7 d12 ..d15].")]
    [InlineData("On [January 6–7|m1 d6 ..d7], he spoke with both.")]
    [InlineData("The visit will last from [February 28-March 1|m2 d28 ..m3 d1].")]
    [InlineData("The visit will last from [20 to 25 November|m11 d20 ..d25].")]
    [InlineData("They met in [December 2025|2025 m12].")]
    [InlineData("They met in [May|m5].")]
    [InlineData("They met [last week|week-1] and [yesterday|day-1], and meet [today|day0] and [tomorrow|day+1].")]
    [InlineData("They met on [Monday|Mon] and [last Tuesday|Tue Past]; [next Friday|Fri Future] they meet again.")]
    [InlineData("[This Sunday|week0 Sun] they meet.")]
    [InlineData("They met earlier [today|day0].")]
    [InlineData("The [same day|told0] they met; the [next day|told+1] they parted [in the evening|told0].")]
    [InlineData("[This year|year0] and [next month|month+1] they meet.")]
    [InlineData("They met [two days ago|day-2] and [a week ago|week-1].")]
    [InlineData("They met in [March of last year|year-1 m3], at the [end of May|m5] and on [4 February this year|year0 m2 d4].")]
    [InlineData("In [2024|2024] and by [2030|doc 2030].")]
    [InlineData("[2021-12-01|2021 m12 d1]T14:30:00Z")]
    [InlineData("[Wed, 01 Jun 2022|2022 m6 d1 Wed] 19:41:38 +0000")]
    [InlineData("Received on [25/03/2024|2024 m3 d25] and [03/25/2024|2024 m3 d25].")]
    public void Finds_dates_in_English(string marked) => Check("en", marked);

    [Theory]
    [InlineData("You may 5 times march 10 miles.")]
    [InlineData("It may be signed; Theresa May agreed.")]
    [InlineData("Received on 02/03/2024.")]
    [InlineData("Order No. 12/2024 and Law № 5-2024, room 7/2.")]
    [InlineData("He is 45, has 5 children and called +1 202 555 2024.")]
    [InlineData("At 10:30 the 15 ministers of the G20 saw 2.5 percent.")]
    [InlineData("The server is 10.12.2020.1.")]
    [InlineData("They met on June 31.")]
    [InlineData("Under Security Council Resolution 1701 they met.")]
    [InlineData("The Friday prayer was held.")]
    public void Leaves_English_traps_alone(string text) => Check("en", text);

    [Theory]
    [InlineData("The letter dated [5 May 2024|doc 2024 m5 d5] was read.")]
    [InlineData("He was born on [5 May 1970|doc 1970 m5 d5] in Porto.")]
    [InlineData("They recalled the agreement of [5 May 2024|doc 2024 m5 d5].")]
    [InlineData("They stressed the [5 May 2024|doc 2024 m5 d5] joint statement.")]
    [InlineData("It was the 30th anniversary of [5 May 1994|doc 1994 m5 d5].")]
    [InlineData("The mission stays until [5 May|doc m5 d5].")]
    [InlineData("They met on [5 May|doc m5 d5] that year.")]
    public void Marks_dates_that_are_no_encounters_in_English(string marked) => Check("en", marked);

    [Theory]
    [InlineData("[Oktyabrın 17-də|m10 d17] nazirlər görüşüb.")]
    [InlineData("Nazirlər [noyabrın 20-25-də|m11 d20 ..d25] görüşüb.")]
    [InlineData("Səfər [20-25 noyabr|m11 d20 ..d25] tarixlərində olub.")]
    [InlineData("Görüş [26 noyabr 2025-ci il|2025 m11 d26] tarixində olub.")]
    [InlineData("Görüş [2025-ci il noyabrın 26-da|2025 m11 d26] olub.")]
    [InlineData("Görüş [2025-ci ilin noyabrında|2025 m11] olub.")]
    [InlineData("Görüş [2025-ci ilin noyabr ayında|2025 m11] olub.")]
    [InlineData("Səfər [cari ilin 20-25 noyabr|year0 m11 d20 ..d25] tarixlərində olub.")]
    [InlineData("Səfər [noyabrın 26-dan dekabrın 3-dək|m11 d26 ..m12 d3] davam edib.")]
    [InlineData("Səfər [mayın 4-dən 6-dək|m5 d4 ..d6] davam edib.")]
    [InlineData("Görüş [ötən ilin dekabrında|year-1 m12] olub.")]
    [InlineData("[Bu gün|day0] görüş olub, [dünən|day-1] olmayıb, [sabah|day+1] olacaq.")]
    [InlineData("Görüş [ayın 5-də|month0 d5] olub.")]
    [InlineData("Görüş [ötən il|year-1] olub, [gələn həftə|week+1] də olacaq.")]
    [InlineData("Görüş [bazar ertəsi|Mon], [çərşənbə axşamı|Tue] və [ötən cümə axşamı|Thu Past] olub.")]
    [InlineData("Görüş [üç gün əvvəl|day-3] olub.")]
    [InlineData("[Həmin gün|told0] görüş olub, görüşdən [bir gün əvvəl|told-1] isə danışıq.")]
    [InlineData("[2024-cü ildə|2024] görüş olub.")]
    [InlineData("[07 mart, 2026|2026 m3 d7]")]
    [InlineData("[02/03/2024|2024 m3 d2]")]
    [InlineData("[10 noyabr 2020-ci il|doc 2020 m11 d10] tarixli bəyanat oxunub.")]
    [InlineData("[10 noyabr|doc m11 d10] bəyanatı oxunub.")]
    [InlineData("Onlar [5 Mart|doc m3 d5] abidəsini ziyarət ediblər.")]
    [InlineData("Sərgi [mayın 11-dək|doc m5 d11] davam edəcək.")]
    [InlineData("Həmin il [iyunun 28-də|doc m6 d28] kənddə idilər.")]
    public void Finds_dates_in_Azerbaijani(string marked) => Check("az", marked);

    [Theory]
    [InlineData("Mayk Martin Mayamiyə gəlib.")]
    [InlineData("Noyabrın 35-də heç nə olmayıb.")]
    [InlineData("Onlar 28 May küçəsində görüşüb.")]
    [InlineData("Bazar iqtisadiyyatı haqqında 15 nəfər danışıb.")]
    [InlineData("Layihənin 2.5 faizi və 17-lik siyahı.")]
    public void Leaves_Azerbaijani_traps_alone(string text) => Check("az", text);

    [Fact]
    public void Does_not_take_people_behind_a_day_for_a_range() =>
        Check("az", "[Noyabrın 17-də|m11 d17] 20 nəfər gəlib.");

    [Theory]
    [InlineData("[26 ноября|m11 d26] министры встретились.")]
    [InlineData("Встреча прошла [26 ноября 2025 года|2025 m11 d26].")]
    [InlineData("Встреча прошла в [ноябре 2025 года|2025 m11].")]
    [InlineData("Визит прошёл [20–25 ноября|m11 d20 ..d25].")]
    [InlineData("Визит прошёл с [20 по 25 ноября 2025 года|2025 m11 d20 ..d25].")]
    [InlineData("Визит прошёл с [28 ноября по 2 декабря|m11 d28 ..m12 d2].")]
    [InlineData("Во [вторник|Tue] они встретились, в [среду|Wed] уехали.")]
    [InlineData("[Сегодня|day0], [вчера|day-1] и [завтра|day+1].")]
    [InlineData("[В тот же день|told0] и [на следующий день|told+1]; [накануне|told-1] встречи он приехал, а [накануне|day-1] звонил.")]
    [InlineData("Они встретились [накануне|day-1] в Осло.")]
    [InlineData("На [прошлой неделе|week-1] и в [прошлом году|year-1].")]
    [InlineData("Они встретились [26 ноября с.г|year0 m11 d26]. в Осло.")]
    [InlineData("Они встретились в [ноябре прошлого года|year-1 m11].")]
    [InlineData("Они встретились [три дня назад|day-3].")]
    [InlineData("В [2024 году|2024] они встретились, а с [2011г|2011]. дружат.")]
    [InlineData("В [понедельник, 22 июля 2019 года|2019 m7 d22 Mon], он приехал.")]
    [InlineData("[07.03.2026|2026 m3 d7] и [02/03/2024|2024 m3 d2]")]
    [InlineData("Указ от [5 мая 2024 года|doc 2024 m5 d5] подписан.")]
    [InlineData("Поздравил с [8 Марта|doc m3 d8] и на [сегодняшней|day0] встрече.")]
    [InlineData("Миссия работает до [5 мая|doc m5 d5].")]
    [InlineData("Он родился [5 мая 1970 года|doc 1970 m5 d5].")]
    public void Finds_dates_in_Russian(string marked) => Check("ru", marked);

    [Theory]
    [InlineData("Мая и Август Петровы приехали.")]
    [InlineData("Накануне праздника он заявил о 12 пунктах.")]
    [InlineData("К 80-летию Победы прибыли 45 гостей из 15 стран.")]
    [InlineData("Дело № 12/2024, тел. +7 495 244 20 24, 2+2.")]
    [InlineData("Встреча прошла на улице 8 Марта.")]
    [InlineData("Окружающая среда важна.")]
    public void Leaves_Russian_traps_alone(string text) => Check("ru", text);

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public void Any_text_gives_spans_in_range_and_in_order(string language)
    {
        var random = new Random(20240507);
        string[] pieces = ["26", " ", "-", "–", ".", "/", "\n", "мая", "May", "mayın", "20-25", "2025", "-ci", " il", "г.", "№", ",", "T14:30Z", "\uD83D", "\u0301", "İ", "today", "1", "last ", "week"];
        for (int round = 0; round < 300; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(0, 40)).Select(_ => pieces[random.Next(pieces.Length)]));
            var (segmented, dates) = DateTexts.Recognize(language, text);
            int end = 0;
            foreach (Mention date in dates)
            {
                date.Span.Start.Should().BeGreaterThanOrEqualTo(end, "dates come in order, text {0}", text);
                date.Span.End.Should().BeInRange(date.Span.Start + 1, text.Length);
                TextSpan tokens = segmented.SpanOf(date.Tokens);
                tokens.Overlaps(date.Span).Should().BeTrue();
                end = date.Span.End;
            }
        }
    }

    [Fact]
    public void A_long_run_of_numbers_and_months_takes_linear_time()
    {
        // By turns and the best of each: other tests run beside.
        (TimeSpan Quarter, TimeSpan Whole)[] times = [.. Enumerable.Range(0, 5).Select(_ => (TimeFor(15_000), TimeFor(60_000)))];

        times.Min(t => t.Whole).Should().BeLessThan(times.Min(t => t.Quarter) * 12, "four times the text takes some four times as long, not sixteen times");

        static TimeSpan TimeFor(int numbers)
        {
            string text = string.Concat(Enumerable.Range(0, numbers).Select(i => (i % 40).ToString(CultureInfo.InvariantCulture) + (i % 3 == 0 ? "-" : " May ")));
            SegmentedText segmented = ExtractionPipeline.Tests.Segmentation.Segmenters.Segment("en", text);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            new ExtractionPipeline.Recognition.Dates.DateRecognizer(DateTexts.Lexicon("en")).Recognize(segmented);
            return watch.Elapsed;
        }
    }

    private static void Check(string language, string marked) => DateTexts.Mark(language, DateTexts.Unmark(marked)).Should().Be(marked);
}
