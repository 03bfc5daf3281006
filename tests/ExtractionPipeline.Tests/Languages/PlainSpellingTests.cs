using ExtractionPipeline.Languages;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages;

public sealed class PlainSpellingTests : IDisposable
{
    private const string Sentence = "Xarici isler naziri Samir Ferhadov dunen Osloda hemkari ile gorusub, sonra hava limanina gedib.";

    private readonly string _path = Path.GetTempFileName();

    public PlainSpellingTests() => File.WriteAllText(_path, "# words\ngörüşüb\nişlər\nilə\n");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Words_of_the_list_get_their_letters_in_the_folded_copy_only()
    {
        SegmentedText restored = new PlainSpelling(_path, CaseFolding.Common, 'ə').Restore(Words(Sentence));
        restored.Folded.Should().Be("xarici işlər naziri samir ferhadov dunen osloda hemkari ilə görüşüb, sonra hava limanina gedib.");
        restored.Text.Should().Be(Sentence);
    }

    [Theory]
    [InlineData("Xarici isler naziri gorusub.")]
    [InlineData("Xarici işlər naziri Samir Fərhadov dünən Osloda həmkarı ilə görüşüb, sonra hava limanına gedib.")]
    public void Short_texts_and_those_with_their_letters_stay(string text)
    {
        SegmentedText words = Words(text);
        new PlainSpelling(_path, CaseFolding.Common, 'ə').Restore(words).Should().BeSameAs(words);
    }

    private static SegmentedText Words(string text)
    {
        var tokens = new List<Token>();
        int at = 0;
        foreach (string word in text.Split(' '))
        {
            int end = at + word.TrimEnd(',', '.').Length;
            tokens.Add(new Token(new TextSpan(at, end), end, TokenKind.Word));
            at += word.Length + 1;
        }

        return new SegmentedText(text, CaseFolding.Common.Fold(text), LanguageCode.Undetermined, [.. tokens], []);
    }
}
