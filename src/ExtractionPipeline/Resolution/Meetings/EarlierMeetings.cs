using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Tells what an account reminds of from what it reports, by the day.</summary>
/// <remarks>
/// An encounter that is not the document's news and took place more than some days before both the document and its news is `past`; one of the
/// days around is of the same trip.
/// </remarks>
internal static class EarlierMeetings
{
    /// <param name="documentDay">The document's own date; null where it has none.</param>
    public static ImmutableArray<MeetingDraft> Mark(ImmutableArray<MeetingDraft> drafts, DateOnly? documentDay)
    {
        if (!drafts.Any(IsBesideNews))
            return drafts;
        var news = new NewsDays(drafts.Where(d => d is { IsPrimary: true, Status: MeetingStatus.Held }).Select(d => NewsDays.LastDayOf(d.Date)).Append(documentDay).Min());
        return [.. drafts.Select(d => IsBesideNews(d) && news.IsBeforeTrip(d.Date) ? d with { Status = MeetingStatus.Past } : d)];
    }

    private static bool IsBesideNews(MeetingDraft draft) => draft is { IsPrimary: false, Status: MeetingStatus.Held };
}
