using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Roles;

/// <summary>`The deputy minister N` without the ministry. Invented text through the whole pipeline.</summary>
public sealed class ShortTitlesTests
{
    [Fact]
    public void A_deputy_is_of_the_ministry_named_before() =>
        ClassesOf("Министр иностранных дел Норвегии Олег Лядов принял посла Швеции Ивана Косых.\n\nНа встрече присутствовал заместитель министра Борис Чалый.\n", "Борис Чалый")
            .Should().Equal(RoleClass.DeputyForeignMinister);

    [Fact]
    public void Another_ministry_stays_another() =>
        ClassesOf("Министр обороны Норвегии Олег Лядов принял посла Швеции Ивана Косых.\n\nНа встрече присутствовал заместитель министра Борис Чалый.\n", "Борис Чалый")
            .Should().Equal(RoleClass.DeputyMinister);

    [Fact]
    public void A_counterpart_has_the_class_of_the_sentences_subject() =>
        ClassesOf("Министр обороны Норвегии Олег Лядов прибыл.\n\nЕго принял премьер-министр Швеции Иван Косых.\n\nЗавтра Олег Лядов встретится со своим финским коллегой Борисом Чалым.\n", "Борис Чалый")
            .Should().Equal(RoleClass.Minister);

    [Fact]
    public void A_minister_alone_is_of_the_ministry_that_publishes() =>
        ClassesOf("Ministry of Foreign Affairs of Norway\n\nMinister Anna Lindberg met in Oslo with Swedish Defence Minister Erik Holm.\n", "Anna Lindberg")
            .Should().Equal(RoleClass.ForeignMinister);

    [Fact]
    public void In_south_asia_the_foreign_secretary_is_a_deputy() =>
        ClassesOf("Ministry of External Affairs, India\n\nForeign Secretary Anna Lindberg met the Foreign Minister of Sweden, Erik Holm.\n", "Anna Lindberg")
            .Should().Equal(RoleClass.DeputyForeignMinister);

    private static IEnumerable<RoleClass> ClassesOf(string text, string person) =>
        Pipeline.Load(TestModels.Folder).Extract(new SourceDocument("test.txt", text)).Persons.Single(p => p.Name == person).Roles.Select(r => r.Class);
}
