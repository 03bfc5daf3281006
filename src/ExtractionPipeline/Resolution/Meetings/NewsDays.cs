using System.Globalization;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Tells news from reminders by how long before the news an encounter took place.</summary>
/// <remarks>Asked about days (`2025-11-26`) and months (`2025-11`); of a month, its last day counts. Nothing is known of an encounter without a date.</remarks>
/// <param name="today">The day of the document, or of what it reports; null where neither is known, and then nothing is told.</param>
internal sealed class NewsDays(DateOnly? today)
{
    /// <summary>A release comes days, at most some weeks after what it reports.</summary>
    private const int LongestDelay = 60;

    private const int Week = 7;

    /// <summary>What was so few days before the document is of the same trip, however it is told.</summary>
    private const int SameTrip = 3;

    /// <summary>Longest trip that one document reports in full; a review of a week is one too.</summary>
    private const int LongestTrip = 6;

    private const int DayLength = 10, MonthLength = 7;

    /// <returns>True where the date is the day itself: what happened then is news, however it is told.</returns>
    public bool IsToday(string? date) => Read(date) is { IsMonth: false, Last: var day } && day == today;

    /// <returns>True for the month told without a day (`earlier this month`): behind the lead a reminder.</returns>
    public bool IsOfMonth(string? date) => Read(date) is { IsMonth: true, Last: var last } && today is { } t && (last.Year, last.Month) == (t.Year, t.Month);

    /// <returns>True for the day and the few before it.</returns>
    public bool IsOfTrip(string? date) => Read(date) is { IsMonth: false, Last: var day } && day >= today?.AddDays(-SameTrip);

    /// <returns>True for what is more than a trip before: no document reports both as its news.</returns>
    public bool IsBeforeTrip(string? date) => Read(date) is { Last: var last } && last < today?.AddDays(-LongestTrip);

    /// <returns>True where the date lies more than a week, or a month, before: told behind the lead it is a reminder.</returns>
    public bool IsBeforeNews(string? date) => Read(date) is { } told && today is { } t && told.Last < (told.IsMonth ? FirstOfMonth(t) : t.AddDays(-Week));

    /// <returns>True for a day after tomorrow: `is meeting her on 21 March` is still to come; what is told of today may be tomorrow's elsewhere.</returns>
    public bool IsAhead(string? date) => Read(date) is { IsMonth: false, Last: var day } && day > today?.AddDays(1);

    /// <returns>True where the date lies so far before that it can be no news.</returns>
    public bool IsLongAgo(string? date) => Read(date) is { } told && today?.AddDays(-LongestDelay) is { } oldest && told.Last < (told.IsMonth ? FirstOfMonth(oldest) : oldest);

    /// <summary>The day, or the last one of the month.</summary>
    public static DateOnly? LastDayOf(string? date) => Read(date)?.Last;

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static (DateOnly Last, bool IsMonth)? Read(string? date) => date?.Length switch
    {
        DayLength when DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => (day, false),
        MonthLength when DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => (month.AddMonths(1).AddDays(-1), true),
        _ => null,
    };
}
