using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>A guest whose account was received in a state meets officers of that state there: `received B`, later `the guest met C of A`.</summary>
internal static class SharedScenes
{
    public static ImmutableArray<MeetingDraft> Apply(ImmutableArray<MeetingDraft> drafts, Func<int, string?> stateOf) => [.. drafts.Select(d => Within(d, drafts, stateOf))];

    private static MeetingDraft Within(MeetingDraft draft, ImmutableArray<MeetingDraft> all, Func<int, string?> stateOf)
    {
        if (draft is not { Kind: MeetingKind.Meeting, Country: null, Status: not MeetingStatus.Past })
            return draft;
        var states = all.Where(d => d.Status != MeetingStatus.Past && d.Kind is MeetingKind.Meeting or MeetingKind.Visit && d.SharesPerson(draft))
            .Select(d => d.Country).OfType<string>().Distinct().ToList();
        return states.Count == 1 && draft.Participants.Any(p => stateOf(p) == states[0]) ? draft with { Country = states[0], IsPlaceOfAccount = true } : draft;
    }
}
