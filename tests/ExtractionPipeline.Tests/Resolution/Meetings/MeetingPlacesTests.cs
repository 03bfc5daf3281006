using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Meetings;

/// <summary>Where encounters were, by what stands around them. Invented text through the whole pipeline.</summary>
public sealed class MeetingPlacesTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Theory]
    [InlineData("Foreign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg in Oslo. Ana Lind then met President of Peru Cy Dale.", "NO NO")]
    [InlineData("OSLO, May 6, 2024 – Foreign Minister of Norway Ana Lind met Foreign Minister of Chile Bo Berg.", "NO")]
    [InlineData("OSLO, May 6, 2024 – Foreign Minister of Peru Ana Lind met Foreign Minister of Chile Bo Berg.", "")]
    [InlineData("Talks in Oslo\n\nForeign Minister of Peru Ana Lind met Foreign Minister of Chile Bo Berg.", "NO")]
    [InlineData("Talks in Oslo and in Lima\n\nForeign Minister of Peru Ana Lind met Foreign Minister of Chile Bo Berg.", "")]
    [InlineData("President of Norway Ana Lind met Ambassador of Chile Bo Berg.", "NO")]
    [InlineData("President of Norway Ana Lind met Foreign Minister of Chile Bo Berg.", "")]
    [InlineData("President of Norway Ana Lind met Foreign Minister of Chile Bo Berg, who is visiting Norway.", "NO")]
    [InlineData("President of Norway Ana Lind met Foreign Minister of Chile Bo Berg at Hill House, Oslo.", "NO")]
    [InlineData("Norveç Respublikasının Limadakı Səfirliyi\n\nSəfir Tural Nəsirov bu gün Perunun maliyyə naziri Elçin Səlimov və onun müavini Rauf Kərimovla görüşüb.", "PE")]
    [InlineData("Norveçin naziri Tural Nəsirov İsveçin naziri Elçin Səlimovla Osloda görüşüb. Tural Nəsirov ötən il Limada Perunun naziri Rauf Kərimovla keçirdiyi görüşü xatırladıb. Sonra Elçin Səlimov Norveçin Baş naziri Emil Babayevlə görüşüb.", "NO PE NO")]
    [InlineData("Norveçin naziri Tural Nəsirov İsveçin naziri Elçin Səlimov və İsveçin Norveçdəki səfiri Rauf Kərimovla görüşüb.", "NO")]
    [InlineData("Посол Норвегии Анна Линд приняла директора музея Ивана Хромова.", "")]
    public void The_account_tells_where_an_encounter_was(string text, string expected) =>
        string.Join(' ', Pipeline.Extract(new SourceDocument("test.txt", text)).Meetings.Select(m => m.Country)).Should().Be(expected);
}
