using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Tests.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages;

public sealed class VerbGovernmentTests
{
    private const GrammaticalCase Objects = GrammaticalCase.Accusative | GrammaticalCase.Dative;

    private static readonly VerbGovernment Verbs = new([("qəbul", GrammaticalCase.Accusative), ("zəng", GrammaticalCase.Dative)], [("qəbul", "ed")]);

    [Theory]
    [InlineData("N danışıb .", GrammaticalCase.None)]
    [InlineData("N qəbul edib .", GrammaticalCase.Accusative)]
    [InlineData("N qəbuluna gəlib .", GrammaticalCase.Accusative)]
    [InlineData("N danışıb . qəbul edib", GrammaticalCase.None)]
    [InlineData("N zəng edib qəbul", Objects)]
    public void Cases_are_allowed_that_a_word_behind_governs(string sentence, GrammaticalCase expected) =>
        (Verbs.Allowed(Segmenters.Words(LanguageCode.Azerbaijani, sentence), 1) & Objects).Should().Be(expected);

    [Fact]
    public void Cases_that_no_word_governs_are_always_allowed() =>
        Verbs.Allowed(Segmenters.Words(LanguageCode.Azerbaijani, "N danışıb"), 1).Should().HaveFlag(GrammaticalCase.Nominative).And.HaveFlag(GrammaticalCase.Instrumental);

    [Theory]
    [InlineData("N qəbul edib", true)]
    [InlineData("N qəbul olunub", false)]
    [InlineData("N dünən qəbul edib", false)]
    public void A_verb_right_behind_makes_the_name_its_object(string sentence, bool expected) => Verbs.MakesObject(Segmenters.Words(LanguageCode.Azerbaijani, sentence), 1).Should().Be(expected);
}
