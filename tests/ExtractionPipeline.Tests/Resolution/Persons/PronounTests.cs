using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Persons;

/// <summary>Whom a pronoun of an encounter means. Invented texts through the whole pipeline.</summary>
public sealed class PronounTests
{
    private static readonly Pipeline Pipeline = Pipeline.Load(TestModels.Folder);

    [Theory]
    [InlineData("the subject of the sentence before", "Foreign Minister Peter Otieno of Kenya met with Foreign Minister Anna Kallas of Estonia in Oslo. He then met with Prime Minister Ola Vestby of Norway.")]
    [InlineData("a subject that is itself a pronoun", "Foreign Minister Peter Otieno of Kenya came to Oslo on Monday. In the morning he met with Foreign Minister Anna Kallas of Estonia. He also met with Prime Minister Ola Vestby of Norway.")]
    [InlineData("nobody in a phrase before it", "Foreign Minister Peter Otieno of Kenya came to Oslo on Monday. Accompanied by Ambassador Anna Kallas, he met with Prime Minister Ola Vestby of Norway.")]
    public void The_pronoun_is_the_traveller(string why, string text)
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", text));

        var names = extraction.Meetings.Select(m => m.Participants.Select(p => extraction.Persons[p].Name).Order().ToArray()).ToList();
        names.Should().ContainEquivalentOf(new[] { "Ola Vestby", "Peter Otieno" }, why);
        names.Should().NotContainEquivalentOf(new[] { "Anna Kallas", "Ola Vestby" }, why);
    }

    [Fact]
    public void Of_two_it_is_who_is_of_another_state_than_whom_he_meets()
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", "Estonian President Anna Kallas and Kenyan Foreign Minister Peter Otieno held talks in Tallinn on Monday. He will also meet with his Estonian counterpart Mart Vestby."));

        extraction.Meetings.Select(m => m.Participants.Select(p => extraction.Persons[p].Name).Order().ToArray())
            .Should().ContainEquivalentOf(new[] { "Mart Vestby", "Peter Otieno" }).And.HaveCount(2);
    }

    [Theory]
    [InlineData("not the spokesman who tells of him", "Официальный представитель МИД Норвегии Анна Лядова сообщила, что министр обороны Норвегии Олег Хромов прибудет завтра. В Осло запланированы его переговоры с министром обороны Швеции Иваном Косых.")]
    [InlineData("the subject, though another stands before it", "С премьер-министром Дании Анной Лядовой министр обороны Норвегии Олег Хромов побеседовал утром. Позднее он встретился с министром обороны Швеции Иваном Косых.")]
    [InlineData("those whom the sentence before joins", "Министр обороны Норвегии Олег Хромов и министр обороны Швеции Иван Косых подписали меморандум. Перед этим они провели беседу в Осло.")]
    public void The_pronoun_is_whom_the_sentence_before_is_about(string why, string text)
    {
        var extraction = Pipeline.Extract(new SourceDocument("test.txt", text));

        extraction.Meetings.Select(m => m.Participants.Select(p => extraction.Persons[p].Name).Order().ToArray())
            .Should().ContainEquivalentOf(new[] { "Иван Косых", "Олег Хромов" }, why);
    }
}
