using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Makes one encounter of what headline, lead and body tell of it.</summary>
/// <remarks>
/// Two drafts are one encounter where kind and status agree, neither date nor country contradict, and the persons do: the same, or those of
/// one among those of the other, or at least two shared. Two encounters of one person with two others stay apart, and one
/// of two alone from one of more.
/// </remarks>
internal static class MeetingMerger
{
    public static ImmutableArray<MeetingDraft> Merge(IEnumerable<MeetingDraft> drafts)
    {
        var merged = new List<MeetingDraft>();
        foreach (var draft in drafts)
        {
            int twin = merged.FindIndex(m => AreOne(m, draft));
            if (twin < 0)
                merged.Add(draft);
            else
                merged[twin] = Join(merged[twin], draft);
        }

        return [.. merged];
    }

    private static bool AreOne(MeetingDraft first, MeetingDraft second)
    {
        if ((first.Kind == MeetingKind.Visit) != (second.Kind == MeetingKind.Visit))
            return false;
        if (first.Kind != second.Kind && first.Kind is not MeetingKind.Meeting && second.Kind is not MeetingKind.Meeting)
            return false;
        // A call is no meeting still to come, nor one that has a place of its own.
        if (first.Kind != second.Kind && (first.Status != second.Status || HasPlace(first) || HasPlace(second)))
            return false;
        if ((first.Status == MeetingStatus.Past) != (second.Status == MeetingStatus.Past))
            return false;
        if (first.Status != second.Status && first.Date != second.Date && first.Date is not null && second.Date is not null)
            return false;
        bool isDateOwn = !first.IsDateOfAccount && !second.IsDateOfAccount, isPlaceOwn = !first.IsPlaceOfAccount && !second.IsPlaceOfAccount;
        if ((isDateOwn && Contradict(first.Date, second.Date)) || (isPlaceOwn && first.Country is not null && second.Country is not null && first.Country != second.Country))
            return false;
        if ((first.IsBilateral && second.Told > 2) || (second.IsBilateral && first.Told > 2))
            return false;
        int shared = first.CountShared(second);
        int fewer = Math.Min(first.Participants.Length, second.Participants.Length);
        if (fewer == 1 && first.Participants.Length != second.Participants.Length)
            return shared == 1 && first.Kind != MeetingKind.Visit && HasOthersOfSingle(first, second);
        return shared == fewer || shared >= 2;
    }

    private static bool HasPlace(MeetingDraft draft) => draft is { Country: not null, IsPlaceOfAccount: false };

    /// <summary>
    /// A draft with one person tells the encounter of another with more only where it names no other party of its own, but for a headline,
    /// where a title stands for whom the body names, or whom the headline names where it stands in the lead.
    /// </summary>
    private static bool HasOthersOfSingle(MeetingDraft first, MeetingDraft second)
    {
        var single = first.Participants.Length == 1 ? first : second;
        bool isTitleInLead = (first.IsHeadline || second.IsHeadline) && single is { IsPrimary: true, Others.Length: 1 };
        return single.Others.IsEmpty || single.IsHeadline || isTitleInLead;
    }

    private static bool Contradict(string? first, string? second) =>
        first is not null && second is not null && !first.StartsWith(second, StringComparison.Ordinal) && !second.StartsWith(first, StringComparison.Ordinal);

    private static MeetingDraft Join(MeetingDraft first, MeetingDraft second)
    {
        bool isSecondsDate = first.Date is null || (second.Date is not null && first.IsDateOfAccount && !second.IsDateOfAccount)
            || (second.Date?.Length > first.Date.Length && (first.IsDateOfAccount || !second.IsDateOfAccount));
        var (date, place) = (isSecondsDate ? second : first, first.Country is null || (second.Country is not null && first.IsPlaceOfAccount && !second.IsPlaceOfAccount) ? second : first);
        var joined = JoinBut(first, second);
        bool isCall = joined.Kind is MeetingKind.PhoneCall or MeetingKind.VideoCall;
        return joined with
        {
            Date = date.Date ?? first.Date,
            IsDateOfAccount = date.IsDateOfAccount,
            Place = isCall ? null : place.Place ?? first.Place ?? second.Place,
            Country = isCall ? null : place.Country,
            IsPlaceOfAccount = place.IsPlaceOfAccount,
        };
    }

    private static MeetingDraft JoinBut(MeetingDraft first, MeetingDraft second) => first with
    {
        Kind = first.Kind == MeetingKind.Meeting ? second.Kind : first.Kind,
        Status = first.IsHeadline != second.IsHeadline ? (first.IsHeadline ? second : first).Status
            : first.Status == MeetingStatus.Held || second.Status == MeetingStatus.Held ? MeetingStatus.Held : first.Status,
        Participants = [.. first.Participants.Union(second.Participants)],
        Others = first.IsHeadline ? second.Others : second.IsHeadline ? first.Others : [.. first.Others.Union(second.Others)],
        IsPrimary = first.IsPrimary || second.IsPrimary,
        Confidence = Math.Max(first.Confidence, second.Confidence),
        IsHeadline = first.IsHeadline && second.IsHeadline,
        IsPlural = first.IsPlural || second.IsPlural,
        Evidence = [.. first.Evidence.Union(second.Evidence)],
    };
}
