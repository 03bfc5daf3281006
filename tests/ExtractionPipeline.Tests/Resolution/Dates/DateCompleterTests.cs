using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Tests.Recognition.Dates;

namespace ExtractionPipeline.Tests.Resolution.Dates;

public sealed class DateCompleterTests
{
    [Theory]
    [InlineData("On Monday, 6 April 2020, she fell ill. On 6 April they met.", "2020-04-06")]
    [InlineData("On 6 April 2020 she fell ill. On 7 April they met.", null)]
    [InlineData("On 6 April 2020 and 6 April 2021 she fell ill. On 6 April they met.", null)]
    public void A_day_takes_the_year_that_the_text_gives_it(string text, string? expected) =>
        LastOf(text, null).Should().Be(expected);

    [Fact]
    public void A_dated_document_decides_the_year_itself()
    {
        var documentDate = new DocumentDate(new DateOnly(2025, 4, 8), null);
        LastOf("They remembered 6 April 2020. On 6 April they met.", documentDate).Should().Be("2025-04-06");
    }

    private static string? LastOf(string text, DocumentDate? documentDate)
    {
        var dates = DateCompleter.Complete(DateTexts.Recognize("en", text).Dates, documentDate);
        return DateResolver.Resolve(dates[^1].Date!, documentDate, DateDirection.Past)?.Iso;
    }
}
