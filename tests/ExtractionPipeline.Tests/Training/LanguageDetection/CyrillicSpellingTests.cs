using ExtractionPipeline.Training.LanguageDetection;

namespace ExtractionPipeline.Tests.Training.LanguageDetection;

public sealed class CyrillicSpellingTests
{
    [Theory]
    [InlineData("Azərbaycan Respublikası", "Азәрбајҹан Республикасы")]
    [InlineData("Gəncə şəhəri, çay", "Ҝәнҹә шәһәри, чај")]
    public void Azerbaijani_is_written_as_before_1991(string latin, string cyrillic) => CyrillicSpelling.OfAzerbaijani(latin).Should().Be(cyrillic);

    [Theory]
    [InlineData("Oʻzbekiston gʻalaba", "Ўзбекистон ғалаба")]
    [InlineData("Shahar chegara yangi maʼno", "Шаҳар чегара янги маъно")]
    public void Uzbek_is_written_with_its_pairs(string latin, string cyrillic) => CyrillicSpelling.OfUzbek(latin).Should().Be(cyrillic);
}
