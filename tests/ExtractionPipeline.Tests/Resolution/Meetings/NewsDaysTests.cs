using ExtractionPipeline.Resolution.Meetings;

namespace ExtractionPipeline.Tests.Resolution.Meetings;

public sealed class NewsDaysTests
{
    private static readonly NewsDays News = new(new DateOnly(2025, 3, 20));

    [Theory]
    [InlineData("2025-03-20", true)]
    [InlineData("2025-03-19", false)]
    [InlineData("2025-03", false)]
    [InlineData(null, false)]
    public void Today_is_the_day_itself(string? date, bool expected) => News.IsToday(date).Should().Be(expected);

    [Theory]
    [InlineData("2025-03-17", true)]
    [InlineData("2025-03-16", false)]
    [InlineData("2025-03", false)]
    public void Three_days_before_are_of_the_same_trip(string date, bool expected) => News.IsOfTrip(date).Should().Be(expected);

    [Theory]
    [InlineData("2025-03-13", false)]
    [InlineData("2025-03-12", true)]
    [InlineData("2025-03", false)]
    [InlineData("2025-02", true)]
    public void Behind_the_lead_what_is_a_week_or_a_month_before_is_a_reminder(string date, bool expected) => News.IsBeforeNews(date).Should().Be(expected);

    [Theory]
    [InlineData("2025-01-19", false)]
    [InlineData("2025-01-18", true)]
    [InlineData("2025-01", false)]
    [InlineData("2024-12", true)]
    public void Sixty_days_before_is_no_news_at_all(string date, bool expected) => News.IsLongAgo(date).Should().Be(expected);

    [Theory]
    [InlineData("2025-03-21", false)]
    [InlineData("2025-03-22", true)]
    [InlineData("2025-04", false)]
    public void A_day_after_tomorrow_is_still_to_come(string date, bool expected) => News.IsAhead(date).Should().Be(expected);

    [Theory]
    [InlineData("2025-03", true)]
    [InlineData("2025-03-01", false)]
    [InlineData("2024-03", false)]
    public void The_month_is_the_one_told_without_a_day(string date, bool expected) => News.IsOfMonth(date).Should().Be(expected);

    [Fact]
    public void Without_a_day_to_count_from_nothing_is_told()
    {
        var unknown = new NewsDays(null);

        new[] { unknown.IsToday("2025-03-20"), unknown.IsOfTrip("2025-03-20"), unknown.IsBeforeNews("2020-03"), unknown.IsLongAgo("2020-03"), unknown.IsBeforeTrip("2020-03-01"), unknown.IsOfMonth("2025-03"), unknown.IsAhead("2030-03-20") }
            .Should().OnlyContain(told => !told);
    }
}
