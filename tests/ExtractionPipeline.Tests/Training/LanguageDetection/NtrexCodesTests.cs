using ExtractionPipeline.Text;
using ExtractionPipeline.Training.LanguageDetection;

namespace ExtractionPipeline.Tests.Training.LanguageDetection;

public sealed class NtrexCodesTests
{
    [Theory]
    [InlineData("aze-Latn", "az")]
    [InlineData("por-BR", "pt")]
    [InlineData("ckb-Arab", "ckb")]
    [InlineData("srp-Cyrl", "sr")]
    public void Two_letters_where_there_are_two(string variant, string code) => NtrexCodes.Find(variant).Should().Be(new LanguageCode(code));

    [Fact]
    public void An_unknown_code_is_not_guessed() => NtrexCodes.Find("qqq").Should().BeNull();
}
