using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Meetings;

/// <summary>When encounters were, by what stands around them. Invented text through the whole pipeline.</summary>
public sealed class MeetingDatesTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Theory]
    [InlineData("2024-05-10\n\nOn 6 May Foreign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg in Oslo. The same day Ana Lind met President of Peru Cy Dale.", "2024-05-06 2024-05-06")]
    [InlineData("2024-05-10\n\nOn 6 May Foreign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg in Oslo. The next day Ana Lind met President of Peru Cy Dale.", "2024-05-06 2024-05-07")]
    [InlineData("2024-05-10\n\nOn 6 May Foreign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg in Oslo. Ana Lind then met President of Peru Cy Dale.", "2024-05-06 2024-05-06")]
    [InlineData("2024-05-10\n\nOn 6 May Foreign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg in Oslo. Earlier Ana Lind met President of Peru Cy Dale.", "2024-05-06 ")]
    [InlineData("2024-05-10\n\nForeign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg in Oslo on 6 May, and on 7 May Ana Lind met President of Peru Cy Dale in Lima.", "2024-05-06 2024-05-07")]
    [InlineData("2024-05-10\n\nForeign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg. The same day Ana Lind met President of Peru Cy Dale.", " ")]
    [InlineData("On 6 May 2024 Foreign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg in Oslo. On 8 May Ana Lind met President of Peru Cy Dale.", "2024-05-06 2024-05-08")]
    [InlineData("2024-05-10\n\nMayın 6-da Norveçin naziri Tural Nəsirov İsveçin naziri Elçin Səlimovla görüşüb. Tural Nəsirov ötən ilin iyununda Rauf Kərimovla keçirdiyi görüşü xatırladıb. Daha sonra Elçin Səlimov Norveçin Baş naziri Emil Babayevlə görüşüb.", "2024-05-06 2023-06 2024-05-06")]
    [InlineData("2024-05-10\n\nMayın 6-da Norveçin naziri Tural Nəsirov İsveçin naziri Elçin Səlimovla görüşüb. Görüşdə səfir Rauf Kərimov da iştirak edib. Daha sonra Elçin Səlimov Norveçin Baş naziri Emil Babayevlə görüşüb.", "2024-05-06 2024-05-06")]
    public void An_encounter_goes_on_with_the_day_told_before(string text, string expected) => DatesOf(text).Should().Be(expected);

    [Theory]
    [InlineData("Talks\n\nOslo, May 3/2024(MNA) Foreign Minister of Norway Ana Lind met President of Peru Cy Dale today.", "2024-05-03")]
    [InlineData("Talks\n\nOSLO, (MNA - Press Point - 3rd May, 2024) Foreign Minister of Norway Ana Lind met President of Peru Cy Dale today.", "2024-05-03")]
    public void A_dateline_may_end_with_a_bracket(string text, string expected) => DatesOf(text).Should().Be(expected);

    [Theory]
    [InlineData("Foreign Minister of Norway Ana Lind came to Oslo on Tuesday (7 May 2024). On Tuesday Ana Lind met President of Peru Cy Dale.", "2024-05-07")]
    [InlineData("Foreign Minister of Norway Ana Lind came to Oslo on Tuesday (7 May 2024). On Thursday Ana Lind met President of Peru Cy Dale.", "2024-05-09")]
    [InlineData("Foreign Minister of Norway Ana Lind came to Oslo on Tuesday (7 May 2024). On Monday Ana Lind met President of Peru Cy Dale.", "")]
    [InlineData("On Tuesday Foreign Minister of Norway Ana Lind met President of Peru Cy Dale.", "")]
    public void A_weekday_of_an_account_without_a_date_counts_from_the_day_told_in_full(string text, string expected) => DatesOf(text).Should().Be(expected);

    [Fact]
    public void The_heading_of_a_schedule_dates_what_stands_under_it() =>
        DatesOf("Week ahead: Prime Minister Sigrid Halvorsen\nPublished: 31 May 2024\n\nMonday 3 June\n\n09.30 Meeting with Peter Otieno, Minister of Foreign Affairs of Kenya\n\nTuesday 4 June\n\n15.00 Phone call with Anna Kallas, Minister of Foreign Affairs of Estonia\n")
            .Should().Be("2024-06-03 2024-06-04");

    [Theory]
    [InlineData("Norveçin energetika naziri Ola Vestby İsveçin energetika naziri Bo Berg ilə görüşüb. Görüş 2019-cu il martın 5-də Osloda keçirilib.", "2019-03-05")]
    [InlineData("Norveçin energetika naziri Ola Vestby İsveçin energetika naziri Bo Berg ilə görüşüb. Sərgi 2019-cu il martın 5-də Osloda keçirilib.", "")]
    [InlineData("Foreign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg. The meeting took place at the ministry in Oslo on Friday (3 May 2024).", "2024-05-03")]
    [InlineData("Foreign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg. The previous meeting took place in Oslo on 3 May 2024.", "")]
    [InlineData("Министр иностранных дел Норвегии Олег Лядов встретился с президентом Чили Иваном Хромовым. Встреча прошла в здании министерства 5 мая 2024 года.", "2024-05-05")]
    public void The_next_sentence_may_tell_when_the_meeting_was(string text, string expected) => DatesOf(text).Should().Be(expected);

    private static string DatesOf(string text) => string.Join(' ', Pipeline.Extract(new SourceDocument("test.txt", text)).Meetings.Select(m => m.Date));
}
