using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Gives encounters the day and place of the account that they are told in.</summary>
/// <remarks>
/// Two accounts have encounters within: a summary (`A had five calls with leaders today`, then each of them), which itself is dropped, and a
/// visit (`A visited L`, then those whom A met there; an arrival told later dates nothing before it). What an encounter says of itself
/// stays. A journey told only as the way to its encounter is dropped too.
/// </remarks>
internal static class MeetingFrames
{
    public static ImmutableArray<MeetingDraft> Apply(ImmutableArray<MeetingDraft> drafts)
    {
        var summaries = drafts.Where((d, i) => IsSummary(d, i, drafts)).ToList();
        var visits = drafts.Where(d => d is { Kind: MeetingKind.Visit, Status: not MeetingStatus.Past }).ToList();
        return [.. drafts.Where(d => !summaries.Contains(d) && !IsOnlyFrame(d, drafts)).Select(d => Within(Within(d, summaries), visits))];
    }

    private static MeetingDraft Within(MeetingDraft draft, List<MeetingDraft> frames)
    {
        if (draft.Kind == MeetingKind.Visit || frames.Count == 0)
            return draft;
        var own = frames.Where(f => f != draft && f.Status == draft.Status && f.SharesPerson(draft)).ToList();
        var dates = own.Where(f => f.Kind != MeetingKind.Visit || f.IsDateRange || f.Sentence <= draft.Sentence).Select(f => f.IsDateRange ? f.Date?[..MonthLength] : f.Date).OfType<string>().Distinct().ToList();
        var places = own.Where(f => f.Place is not null || f.Country is not null).Select(f => (f.Place, f.Country)).Distinct().ToList();
        bool hasPlace = draft.Place is not null || draft.Country is not null;
        if (own.Count == 0)
            return draft;
        var (place, country) = places.Count == 1 && !hasPlace && draft.Kind == MeetingKind.Meeting ? places[0] : (draft.Place, draft.Country);
        return draft with { Date = draft.Date ?? (dates.Count == 1 ? dates[0] : null), Place = place, Country = country };
    }

    private static bool IsOnlyFrame(MeetingDraft draft, ImmutableArray<MeetingDraft> all) =>
        draft.IsFrame && all.Any(d => d.Kind != MeetingKind.Visit && d.Participants.Length > 1 && (d.Sentence == draft.Sentence || (d.Status == draft.Status && d.Date == draft.Date)) && d.SharesPerson(draft));

    /// <summary>Said before any encounter in full, of one person with unnamed others, whom the text names later.</summary>
    private static bool IsSummary(MeetingDraft draft, int at, ImmutableArray<MeetingDraft> all) =>
        draft.Participants.Length == 1 && (draft.IsPlural || draft.IsHeadline) && draft.Kind != MeetingKind.Visit && !all.Take(at).Any(d => d.Participants.Length > 1)
        && all.Skip(at + 1).Any(d => d.Participants.Length > 1 && d.Participants.Contains(draft.Participants[0]) && d.Status != MeetingStatus.Past);

    private const int MonthLength = 7;
}
