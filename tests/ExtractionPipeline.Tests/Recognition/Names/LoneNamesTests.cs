using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Recognition.Names;

/// <summary>Persons of one word that the tagger finds. Invented text through recognition and resolution.</summary>
public sealed class LoneNamesTests
{
    [Fact]
    public void A_word_that_nothing_knows_is_no_person() =>
        PersonsOf("Министр обороны Норвегии Олег Лядов обсудил с партнёрами линию Джурджулешты и перевал Торугарт.\n").Should().Equal("Олег Лядов");

    [Fact]
    public void A_surname_of_a_fuller_name_stays_the_persons() =>
        PersonsOf("Министр обороны Норвегии Олег Лядов прибыл.\n\nЛядов выступил с речью.\n").Should().Equal("Олег Лядов");

    [Fact]
    public void A_word_behind_a_title_stays_a_person() =>
        PersonsOf("Президент Грымзель выступил с речью.\n").Should().Equal("Грымзель");

    private static IEnumerable<string> PersonsOf(string text) => Pipeline.Load(TestModels.Folder).Extract(new SourceDocument("test.txt", text)).Persons.Select(p => p.Name);
}
