using ExtractionPipeline.Evaluation.Facts;

namespace ExtractionPipeline.Tests.Evaluation.Facts;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Elçin Şükürlü", "elcin sukurlu")]
    [InlineData("İlqar IŞIQLI", "ilqar isiqli")]
    [InlineData("Məmməd Əhmədov", "mammad ahmadov")]
    [InlineData("Фёдор Чайкин", "федор чаикин")]
    [InlineData("S.Berg", "s berg")]
    [InlineData("  Al-Thani ", "al thani")]
    [InlineData("O’Neil", "o neil")]
    [InlineData("Nova\u0301k", "novak")] // a combining acute accent
    [InlineData(null, "")]
    public void Letters_are_compared_without_case_and_marks(string? name, string key)
    {
        NameKey.Of(name).Should().Be(key);
    }
}
