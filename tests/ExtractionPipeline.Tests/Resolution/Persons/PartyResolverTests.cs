using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Persons;

/// <summary>Who is meant where an encounter names a party by pronoun or title. Invented texts through the whole pipeline.</summary>
public sealed class PartyResolverTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Fact]
    public void A_pronoun_behind_a_title_is_who_holds_it() =>
        Meetings("Norveçin xarici işlər naziri Tural Nəsirov Osloda İsveçin maliyyə naziri Rauf Kərimovla görüşüb.\n\nNazirin səfəri dünən başlayıb. Romada onu İtaliya Senatının sədri Elçin Səlimov qəbul edib.\n")
            .Should().Contain("Elçin Səlimov, Tural Nəsirov");

    [Fact]
    public void A_counterpart_of_another_class_is_not_meant() =>
        Meetings("İsveçin Baş naziri Tural Nəsirov norveçli həmkarına zəng edib.\n\nNorveçin daxili işlər naziri Elçin Səlimov dünən Osloda brifinq keçirib.\n")
            .Should().Equal("Tural Nəsirov");

    [Fact]
    public void A_title_beside_one_who_holds_it_too_is_the_others() =>
        Meetings("Премьер-министр Норвегии Олег Лядов отправился в Австрию по приглашению канцлера Анны Громовой.\n\nСегодня состоится встреча Лядова с канцлером.\n")
            .Should().Contain("Анна Громова, Олег Лядов");

    [Fact]
    public void Who_comes_to_a_state_is_not_of_it() =>
        Meetings("Президент Норвегии Олег Лядов примет в Осло министра обороны Швеции Ивана Хромова. Он прибудет в Норвегию в среду.\n")
            .Should().Contain("Иван Хромов");

    [Fact]
    public void A_counterpart_has_the_office_that_the_sentence_names_without_a_name() =>
        Meetings("Глава МИД Норвегии встретился в Осло со шведским коллегой. Об этом сообщили в пресс-службе.\n\nМинистр иностранных дел Швеции Иван Хромов прибыл с министром обороны Швеции Петром Чалым.\n\nМинистр иностранных дел Норвегии Олег Лядов доволен.\n")
            .Should().Contain("Иван Хромов, Олег Лядов");

    private static IEnumerable<string> Meetings(string text)
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", text));
        return extraction.Meetings.Select(m => string.Join(", ", m.Participants.Select(p => extraction.Persons[p].Name).Order(StringComparer.Ordinal)));
    }
}
