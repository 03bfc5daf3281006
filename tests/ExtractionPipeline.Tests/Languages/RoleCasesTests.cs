using System.Collections.Frozen;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Languages.Russian;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Tests.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages;

public sealed class RoleCasesTests
{
    [Theory]
    [InlineData("министр обороны", GrammaticalCase.Nominative)]
    [InlineData("заместителем министра", GrammaticalCase.Instrumental)]
    [InlineData("встреча министра", GrammaticalCase.Genitive | GrammaticalCase.Accusative)] // the encounter is no head of the title
    [InlineData("журналистам министр", GrammaticalCase.Nominative)] // nor is the one who was told
    public void A_title_has_the_case_of_its_head(string title, GrammaticalCase expected)
    {
        var words = new Vocabulary.Builder(new RussianMorphology());
        foreach (string noun in (string[])["министр", "заместитель", "журналист"])
            words.Lemma(noun, "m");
        words.Lemma("встреча", "f");
        var text = Segmenters.Words(LanguageCode.Russian, title);
        var range = new TokenRange(0, text.Tokens.Length);
        var role = new Mention(EntityType.Role, range, text.SpanOf(range)) { Recognizer = "tagger" };

        var set = new RoleCases(words.Build(), new[] { "встреча" }.ToFrozenSet()).Set(new RecognizedText(text, [role]));

        set.Mentions.Single().Case.Should().Be(expected);
    }
}
