using ExtractionPipeline.LanguageDetection;

namespace ExtractionPipeline.Tests.LanguageDetection;

public sealed class WordWindowTests
{
    private static readonly LetterTable Letters = new();

    [Theory]
    [InlineData("Görüş 5 aprel, Bakı", " görüş aprel bakı ")]
    [InlineData("İŞLƏR", " işlər ")]
    [InlineData("Oʻzbekiston oʼrtogʻi", " o'zbekiston o'rtog'i ")]
    [InlineData("Встреча (meeting) в Баку", " встреча в баку ")]
    [InlineData("Read https://example.org/a?b now", " read now ")]
    [InlineData("Mail press@example.org or call", " mail or call ")]
    [InlineData("Follow @minister at www.example.org today", " follow at today ")]
    [InlineData("The envoy met with Ola Vik of Norway. In Oslo they spoke", " the envoy met with of in they spoke ")]
    [InlineData("Envoy Ola Vik Meets Press", " envoy ola vik meets press ")]
    [InlineData("://x @y", " ")]
    public void Keeps_the_words_of_the_main_script(string text, string expected)
    {
        WordWindow.MainSystem(Letters, text, out var system);
        var words = new char[text.Length + 2];
        new string(words, 0, WordWindow.Write(Letters, text, system, words, withNames: false)).Should().Be(expected);
    }

    [Theory]
    [InlineData("Президент Trump", "Cyrillic")]
    [InlineData("Press conference of Иван", "Latin")]
    [InlineData("ə", "Latin")]
    [InlineData("сəфир", "Cyrillic")]
    [InlineData("据 FWC 的报告，Pinellas 等地", "EastAsian")]
    [InlineData("123", "None")]
    public void Names_the_script_of_most_letters(string text, string expected)
    {
        WordWindow.MainSystem(Letters, text, out var system);
        system.ToString().Should().Be(expected);
    }
}
