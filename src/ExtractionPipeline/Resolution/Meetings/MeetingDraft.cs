using System.Collections.Immutable;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>An encounter as one place of the text tells it; several drafts of one encounter are merged.</summary>
/// <param name="Participants">Indices of persons, in order of appearance.</param>
/// <param name="IsDateRange">The date is the first day of a range.</param>
internal sealed record MeetingDraft(
    MeetingKind Kind,
    MeetingStatus Status,
    ImmutableArray<int> Participants,
    ImmutableArray<string> Others,
    string? Date,
    bool IsDateRange,
    string? Place,
    string? Country,
    bool IsPrimary,
    double Confidence,
    ImmutableArray<Evidence> Evidence,
    int Sentence)
{
    /// <summary>Told by the headline, which names parties short.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>Date or place are the account's around it: what another telling says of itself wins.</summary>
    public bool IsDateOfAccount { get; init; }

    public bool IsPlaceOfAccount { get; init; }

    /// <summary>Told in the plural (`five calls`): one for each of its parties.</summary>
    public bool IsPlural { get; init; }

    /// <summary>Two persons, and the text says that they met alone or as two sides.</summary>
    public bool IsBilateral { get; init; }

    /// <summary>How many the encounter's own sentence names, without those whom later ones name as present.</summary>
    public int Told { get; init; }

    /// <summary>A journey that its sentence goes on from to the encounter there (`flew to L, where he met N`).</summary>
    public bool IsFrame { get; init; }

    /// <summary>A session that names who held it and waits for those whom the text names next as present; nothing without them.</summary>
    public bool IsWaiting { get; init; }

    /// <returns>How many persons take part in both.</returns>
    public int CountShared(MeetingDraft other)
    {
        int shared = 0;
        foreach (int person in Participants)
            shared += other.Participants.Contains(person) ? 1 : 0;
        return shared;
    }

    public bool SharesPerson(MeetingDraft other) => CountShared(other) > 0;
}
