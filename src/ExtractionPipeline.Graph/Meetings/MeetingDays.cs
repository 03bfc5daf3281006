using System.Globalization;
using ExtractionPipeline.Resolution;

namespace ExtractionPipeline.Graph.Meetings;

/// <summary>The days that an encounter can have been on, as days of the calendar.</summary>
internal static class MeetingDays
{
    /// <summary>How long before its publication an undated report's encounter was; how long after an announcement it will be. In days.</summary>
    private const int ReportedWithin = 3, AnnouncedWithin = 14;

    /// <param name="date">`2025-11-26`.</param>
    public static int DayOf(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;

    /// <param name="date">A day or a month as the document fixes it.</param>
    /// <param name="published">The document's own date.</param>
    /// <returns>Null where neither tells: an undated document, or an earlier encounter that is only remembered.</returns>
    public static (int First, int Last)? Of(string? date, MeetingStatus status, DateOnly? published)
    {
        if (date is { Length: 10 })
            return (DayOf(date), DayOf(date));
        if (date is not null)
        {
            int first = DayOf(date + "-01");
            return (first, DateOnly.FromDayNumber(first).AddMonths(1).DayNumber - 1);
        }

        return (status, published) switch
        {
            (MeetingStatus.Past, _) or (_, null) => null,
            (MeetingStatus.Planned, { } day) => (day.DayNumber, day.DayNumber + AnnouncedWithin),
            (_, { } day) => (day.DayNumber - ReportedWithin, day.DayNumber),
        };
    }
}
