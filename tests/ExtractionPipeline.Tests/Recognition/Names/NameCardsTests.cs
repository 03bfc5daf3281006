using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Tests.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Recognition.Names;

public sealed class NameCardsTests
{
    [Theory]
    [InlineData("помощник Олег Лядов Лядов Олег Петрович помощник", "Олег Лядов | card Лядов Олег Петрович")]
    [InlineData("с Олегом Лядовым Лядов Олег помощник", "Олегом Лядовым | card Лядов Олег")]
    [InlineData("Мухаммеда Бен Омара Аль Шамси Аль Шамси Мухаммед Бен Омар посол", "Мухаммеда Бен Омара Аль Шамси | card Аль Шамси Мухаммед Бен Омар")]
    [InlineData("Олег Лядов Иван Косых", "")]
    [InlineData("Александра Холл Холл", "")]
    [InlineData("Олег Лядов Лядова Анна", "")]
    public void The_name_again_with_the_surname_first_is_a_card(string words, string expected)
    {
        var text = Segmenters.Words(LanguageCode.Russian, words);

        var persons = NameCards.Cut(text, []);

        string.Join(" | ", persons.Select(m => $"{m.Kind} {m.Span.Of(text.Text)}".Trim())).Should().Be(expected);
    }

    [Fact]
    public void A_mention_that_ran_into_the_card_ends_before_it()
    {
        var text = Segmenters.Words(LanguageCode.Russian, "Олег Лядов Лядов Олег Петрович");
        var tagged = new Mention(EntityType.Person, new TokenRange(0, 3), text.SpanOf(new TokenRange(0, 3))) { Recognizer = "tagger" };

        var persons = NameCards.Cut(text, [tagged]).ToList();

        persons.Select(m => m.Span.Of(text.Text).ToString()).Should().Equal("Олег Лядов", "Лядов Олег Петрович");
    }
}
