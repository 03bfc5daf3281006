using System.Globalization;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Tests.Recognition.Dates;

namespace ExtractionPipeline.Tests.Resolution.Dates;

/// <summary>The document is of Wednesday 12 March 2025 where it has a date.</summary>
public sealed class DateResolverTests
{
    [Theory]
    [InlineData("5 April 2024", DateDirection.Past, "2024-04-05")]
    [InlineData("on March 12", DateDirection.Past, "2025-03-12")]
    [InlineData("on March 10", DateDirection.Past, "2025-03-10")]
    [InlineData("on March 13", DateDirection.Past, "2025-03-13")] // a stamp from another time zone
    [InlineData("on December 20", DateDirection.Past, "2024-12-20")]
    [InlineData("on December 20", DateDirection.Future, "2025-12-20")]
    [InlineData("on December 20", DateDirection.Unknown, "2024-12-20")]
    [InlineData("on January 5", DateDirection.Future, "2026-01-05")]
    [InlineData("on March 28", DateDirection.Past, null)] // the verb contradicts the nearest such day
    [InlineData("on August 1", DateDirection.Unknown, null)]
    [InlineData("Monday, March 10", DateDirection.Past, "2025-03-10")]
    [InlineData("Friday, March 10", DateDirection.Past, null)] // was a Friday in 2023
    [InlineData("on Monday", DateDirection.Past, "2025-03-10")]
    [InlineData("on Monday", DateDirection.Future, "2025-03-17")]
    [InlineData("on Wednesday", DateDirection.Past, "2025-03-12")]
    [InlineData("on Monday", DateDirection.Unknown, null)]
    [InlineData("last Wednesday", DateDirection.Unknown, "2025-03-05")]
    [InlineData("this Friday", DateDirection.Unknown, "2025-03-14")]
    [InlineData("next Friday", DateDirection.Unknown, "2025-03")]
    [InlineData("today", DateDirection.Unknown, "2025-03-12")]
    [InlineData("yesterday", DateDirection.Past, "2025-03-11")]
    [InlineData("tomorrow", DateDirection.Future, "2025-03-13")]
    [InlineData("three days ago", DateDirection.Past, "2025-03-09")]
    [InlineData("this week", DateDirection.Past, "2025-03")]
    [InlineData("last month", DateDirection.Past, "2025-02")]
    [InlineData("in December", DateDirection.Past, "2024-12")]
    [InlineData("in December", DateDirection.Future, "2025-12")]
    [InlineData("last March", DateDirection.Unknown, "2024-03")]
    [InlineData("in December 2023", DateDirection.Past, "2023-12")]
    [InlineData("in 2024", DateDirection.Past, null)]
    [InlineData("last year", DateDirection.Past, null)]
    [InlineData("March 3-6", DateDirection.Past, "2025-03-03")]
    public void Dates_count_from_the_document(string phrase, DateDirection direction, string? expected) =>
        (Resolve(phrase, new DocumentDate(new DateOnly(2025, 3, 12), null), direction)?.Iso).Should().Be(expected);

    [Theory]
    [InlineData("5 April 2024", "2024-04-05")]
    [InlineData("in April 2024", "2024-04")]
    [InlineData("July 12-15, 2021", "2021-07-12")]
    [InlineData("on April 5", null)]
    [InlineData("on Monday", null)]
    [InlineData("today", null)]
    [InlineData("last month", null)]
    public void Without_a_dated_document_only_full_dates_count(string phrase, string? expected) =>
        (Resolve(phrase, null, DateDirection.Past)?.Iso).Should().Be(expected);

    [Theory]
    [InlineData("July 12-15, 2021", "2021-07-12", "2021-07")]
    [InlineData("February 28-March 1, 2021", "2021-02-28", null)]
    [InlineData("December 28-January 3, 2021", "2020-12-28", null)]
    [InlineData("July 12, 2021", "2021-07-12", "2021-07-12")]
    public void A_range_gives_its_first_day_and_the_month_inside(string phrase, string first, string? inside)
    {
        ResolvedDate? resolved = Resolve(phrase, null, DateDirection.Past);
        (resolved?.Iso).Should().Be(first);
        (resolved?.IsoOfMeetingInside).Should().Be(inside);
    }

    [Theory]
    [InlineData("2025-03-12", "2025-03")]
    [InlineData("2025-03-01", null)]
    public void Today_of_a_night_stamp_is_no_day(string stamp, string? expected)
    {
        var date = DateOnly.Parse(stamp, CultureInfo.InvariantCulture);
        (Resolve("today", new DocumentDate(date, null) { IsNightInUtc = true }, DateDirection.Past)?.Iso).Should().Be(expected);
    }

    [Fact]
    public void A_dateline_counts_before_the_publication_date()
    {
        var published = new DocumentDate(new DateOnly(2025, 3, 12), null) { AccountDate = new DateOnly(2025, 3, 11) };
        (Resolve("today", published, DateDirection.Past)?.Iso).Should().Be("2025-03-11");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void A_faulty_document_date_dates_nothing(int year) =>
        Resolve("three days ago", new DocumentDate(new DateOnly(year, 1, 1), null), DateDirection.Past).Should().BeNull();

    private static ResolvedDate? Resolve(string phrase, DocumentDate? documentDate, DateDirection direction)
    {
        DateExpression date = DateTexts.Recognize("en", $"They met {phrase} in Oslo.").Dates.Single().Date!;
        return DateResolver.Resolve(date, documentDate, direction);
    }
}
