using ExtractionPipeline.Languages.English;

namespace ExtractionPipeline.Tests.Languages.English;

public sealed class EnglishMorphologyTests
{
    private readonly EnglishMorphology _morphology = new();

    [Theory]
    [InlineData("ambassador", "", "ambassador", "ambassador's", "ambassadors*", "ambassadors'*")]
    [InlineData("minister of foreign affairs", "", "minister of foreign affairs", "minister of foreign affairs'", "ministers of foreign affairs*", "ministers of foreign affairs'*")]
    [InlineData("deputy", "noun", "deputy", "deputy's", "deputies*", "deputies'*")]
    [InlineData("spokeswoman", "noun", "spokeswoman", "spokeswoman's", "spokeswomen*", "spokeswomen's*")]
    [InlineData("secretary-general", "noun", "secretary-general", "secretary-general's", "secretaries-general*", "secretaries-general's*", "secretary-generals*", "secretary-generals'*")]
    [InlineData("president-elect", "noun", "president-elect", "president-elect's", "presidents-elect*", "presidents-elect's*")]
    [InlineData("talks", "plural", "talks*", "talks'*")]
    [InlineData("serbian", "fixed", "serbian")]
    public void Nouns_have_plural_and_possessive(string lemma, string paradigm, params string[] forms) =>
        _morphology.Inflect(lemma, paradigm).Select(f => f.Form + (f.IsPlural ? "*" : "")).Should().Equal(forms);
}
