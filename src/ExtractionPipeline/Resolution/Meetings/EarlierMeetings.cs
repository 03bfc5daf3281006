using System.Collections.Immutable;
using System.Globalization;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Tells what an account reminds of from what it reports, by the day.</summary>
/// <remarks>
/// An encounter that is not the document's news and took place more than some days before both the document and its news is `past`; one of the
/// days around is of the same trip.
/// </remarks>
internal static class EarlierMeetings
{
    /// <summary>Longest trip that one document reports in full; a review of a week is one too.</summary>
    private const int TripDays = 6;

    private const int DayLength = 10, MonthLength = 7;

    /// <param name="documentDay">The document's own date; null where it has none.</param>
    public static ImmutableArray<MeetingDraft> Mark(ImmutableArray<MeetingDraft> drafts, DateOnly? documentDay)
    {
        var news = drafts.Where(d => d is { IsPrimary: true, Status: MeetingStatus.Held }).Select(d => LastDayOf(d.Date)).Append(documentDay).OfType<DateOnly>().ToList();
        return news.Count == 0 ? drafts : [.. drafts.Select(d => IsEarlier(d, news.Min()) ? d with { Status = MeetingStatus.Past } : d)];
    }

    private static bool IsEarlier(MeetingDraft draft, DateOnly news) =>
        draft is { IsPrimary: false, Status: MeetingStatus.Held } && LastDayOf(draft.Date) is { } day && day < news.AddDays(-TripDays);

    /// <summary>The day, or the last one of the month.</summary>
    private static DateOnly? LastDayOf(string? iso) => iso?.Length switch
    {
        DayLength when DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        MonthLength when DateOnly.TryParseExact(iso, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) => month.AddMonths(1).AddDays(-1),
        _ => null,
    };
}
