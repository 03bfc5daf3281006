using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Resolution.Roles;

public sealed class RoleTitleTests
{
    [Theory]
    [InlineData("Встреча с Министром иностранных дел Норвегии {Олегом Лядовым}.", "Министр иностранных дел")]
    [InlineData("Приём Чрезвычайного и Полномочного Посла Норвегии {Олега Лядова}.", "Чрезвычайный и Полномочный Посол")]
    [InlineData("Разговор с заместителем министра обороны Норвегии {Олегом Лядовым}.", "заместитель министра обороны")]
    [InlineData("Слова заместителя министра обороны Норвегии {Олега Лядова}.", "заместитель министра обороны")]
    [InlineData("Президент Норвегии {Олег Лядов} выступил.", "Президент")]
    public void A_title_comes_in_base_form(string marked, string expected)
    {
        var pack = TestModels.Pack("ru");
        var phrased = new RuleExamples(pack).PhrasesOf(MarkedText.Parse(marked));

        var found = pack.Resolver.Resolve(new SourceDocument("test", phrased.Segmented.Text), new DetectedLanguage(LanguageCode.Russian, 1), null, pack.Relations.Extract(phrased));

        found.Persons.SelectMany(p => p.Roles).Select(r => r.Title).Should().Equal(expected);
    }
}
