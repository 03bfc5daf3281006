using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Roles;

/// <summary>The class of a counterpart's office. Invented texts through the whole pipeline.</summary>
public sealed class CounterpartsTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Theory]
    [InlineData("the sentence names the other side without an office", "Norveçin xarici işlər naziri Tural Nəsirov İsveçin maliyyə naziri Rauf Kərimovla görüşüb.\n\nSonra Tural Nəsirov finlandiyalı həmkarı Elçin Səlimov ilə danışıqlar aparıb.\n", "foreign_minister")]
    [InlineData("the sentence before does", "Norveçin xarici işlər naziri Tural Nəsirov İsveçin maliyyə naziri Rauf Kərimovla görüşüb.\n\nTural Nəsirov dünən Osloya gəlib. O, finlandiyalı həmkarı Elçin Səlimov ilə danışıqlar aparıb.\n", "foreign_minister")]
    [InlineData("a fuller title tells more than a short one", "Nazir Tural Nəsirov Osloda görüşüb\n\nNorveçin xarici işlər naziri Tural Nəsirov İsveçin maliyyə naziri Rauf Kərimovla görüşüb.\n\nSabah Tural Nəsirovun finlandiyalı həmkarı Elçin Səlimov ilə görüşü olacaq.\n", "foreign_minister")]
    public void A_counterpart_holds_the_office_of_whom_he_met(string why, string text, string expected)
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", text));

        var role = extraction.Persons.Single(p => p.Name == "Elçin Səlimov").Roles.Should().ContainSingle(why).Subject;
        SnakeCase.Of(role.Class).Should().Be(expected, why);
        role.Country.Should().Be("FI", why);
    }

    [Fact]
    public void A_counterpart_is_not_that_of_his_own_president()
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", "Министр обороны Норвегии Олег Хромов провёл в Астане встречи с президентом Арманом Сагиновым и своим казахстанским коллегой Муратом Нурсеитовым."));

        extraction.Persons.Single(p => p.Name == "Мурат Нурсеитов").Roles.Should().ContainSingle().Which.Class.Should().Be(RoleClass.Minister);
    }
}
