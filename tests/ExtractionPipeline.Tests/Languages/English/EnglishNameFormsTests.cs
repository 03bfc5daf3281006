using ExtractionPipeline.Languages;
using ExtractionPipeline.Languages.English;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Languages.English;

public sealed class EnglishNameFormsTests
{
    private readonly EnglishNameForms _forms = new(new NameList([], []), CaseFolding.Common);

    [Theory]
    [InlineData("Anna Keller's", "Anna Keller", 2)]
    [InlineData("Anna Keller’s", "Anna Keller", 2)]
    [InlineData("Thomas Haynes'", "Thomas Haynes", 1)]
    [InlineData("Thomas Haynes", "Thomas Haynes", 0)]
    [InlineData("Liam O'Dell", "Liam O'Dell", 0)]
    public void The_possessive_comes_off(string form, string expected, int suffix)
    {
        NameAnalysis analysis = _forms.Analyze(form.Split(' '), NameContext.None);
        (analysis.BaseForm, analysis.SuffixLength).Should().Be((expected, suffix));
    }
}
