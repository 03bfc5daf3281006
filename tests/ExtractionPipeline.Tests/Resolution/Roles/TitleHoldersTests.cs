using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Roles;

public sealed class TitleHoldersTests
{
    [Theory]
    [InlineData("{Олег Лядов} поздравил народ. Президент Норвегии выразил надежду.", "Олег Лядов: head_of_state NO")]
    [InlineData("{Олег Лядов} и {Иван Хромов} прибыли. Президент Норвегии выразил надежду.", "")]
    [InlineData("{Олег Лядов} выступил. Президент Норвегии {Иван Хромов} ответил. Президент Норвегии выразил надежду.", "Иван Хромов: head_of_state NO")]
    [InlineData("{Олег Лядов} выступил. Министр обороны Норвегии ответил.", "")]
    [InlineData("{Олег Лядов} выступил. Президент ответил.", "")]
    [InlineData("Министр обороны Швеции {Олег Лядов} встретился с норвежским коллегой {Иваном Хромовым}. Президент Норвегии выразил надежду.", "Олег Лядов: minister SE; Иван Хромов: minister NO")]
    public void An_office_alone_is_that_of_the_only_person_without_one(string marked, string expected)
    {
        var pack = TestModels.Pack("ru");
        var phrased = new RuleExamples(pack).PhrasesOf(MarkedText.Parse(marked));

        var found = pack.Resolver.Resolve(new SourceDocument("test", phrased.Segmented.Text), new DetectedLanguage(LanguageCode.Russian, 1), null, pack.Relations.Extract(phrased));

        string.Join("; ", found.Persons.SelectMany(p => p.Roles.Select(r => $"{p.Name}: {SnakeCase.Of(r.Class)} {r.Country}"))).Should().Be(expected);
    }
}
