using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Persons;

/// <summary>Who is meant by titles and nouns that stand for persons. Invented text through the whole pipeline.</summary>
public sealed class PartyTests
{
    [Fact]
    public void The_guest_is_the_foreigner_of_the_encounter_before()
    {
        const string text = "МИД Беларуси\n\nМинистр иностранных дел Беларуси Олег Лядов принял министра обороны Норвегии Бориса Чалого.\n\nЗатем гость встретился с премьер-министром Беларуси Иваном Косых.\n";

        var extraction = Pipeline.Load(TestModels.Folder).Extract(new SourceDocument("test.txt", text));

        NamesOf(extraction).Should().BeEquivalentTo("Борис Чалый, Олег Лядов", "Борис Чалый, Иван Косых");
    }

    [Fact]
    public void A_plural_title_is_all_who_hold_the_office()
    {
        const string text = "Президент Норвегии Олег Лядов и президент Швеции Борис Чалый поздравили друг друга.\n\nВ ходе переговоров президентов в Осло в мае 2020 года подписано соглашение.\n";

        var extraction = Pipeline.Load(TestModels.Folder).Extract(new SourceDocument("test.txt", text));

        NamesOf(extraction).Should().BeEquivalentTo("Борис Чалый, Олег Лядов");
    }

    [Fact]
    public void A_reporter_is_not_whom_the_account_is_about()
    {
        const string text = "Корреспондент Анна Громова. Затем состоялась рабочая встреча с министром обороны Норвегии Борисом Чалым, а министр Олег Лядов уехал.\n";

        var extraction = Pipeline.Load(TestModels.Folder).Extract(new SourceDocument("test.txt", text));

        NamesOf(extraction).Should().NotContain(n => n.Contains("Анна Громова"));
    }

    [Fact]
    public void A_pronoun_is_not_whom_its_own_clause_names()
    {
        const string text = "Министр обороны Норвегии Олег Лядов прибыл в Осло.\n\nС премьер-министром Швеции Иваном Косых он обсудил торговлю.\n";

        var extraction = Pipeline.Load(TestModels.Folder).Extract(new SourceDocument("test.txt", text));

        NamesOf(extraction).Should().Contain("Иван Косых, Олег Лядов");
    }

    [Fact]
    public void An_interview_is_no_encounter()
    {
        const string text = "С министром обороны Норвегии Олегом Лядовым побеседовал обозреватель Иван Косых.\n";

        Pipeline.Load(TestModels.Folder).Extract(new SourceDocument("test.txt", text)).Meetings.Should().BeEmpty();
    }

    private static IEnumerable<string> NamesOf(Extraction extraction) =>
        extraction.Meetings.Select(m => string.Join(", ", m.Participants.Select(p => extraction.Persons[p].Name).Order(StringComparer.Ordinal)));
}
