using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Dates;

/// <summary>The document's own date, and what it says about the account in it.</summary>
/// <param name="Date">When the document was published, by its metadata or its own stamp.</param>
/// <param name="Span">Where the text has it, in UTF-16 code units; null where it came with the metadata alone.</param>
public sealed record DocumentDate(DateOnly Date, TextSpan? Span)
{
    /// <summary>
    /// The day of a dateline inside the running text at the head of the account (`BAKU, March 7 -`): what follows happened on it. Null
    /// where there is none: a publication line outside the account dates no encounter.
    /// </summary>
    public DateOnly? AccountDate { get; init; }

    public bool DatesAccount => AccountDate is not null;

    /// <summary>True where the stamp is from midnight to six, UTC: in the Americas `today` was then mostly the day before.</summary>
    public bool IsNightInUtc { get; init; }

    /// <summary>True where the text does not date itself but what it tells: the day serves to find years and weekdays, and is not given out.</summary>
    public bool IsInferred { get; init; }

    /// <summary>The day that `today` and weekdays count from.</summary>
    public DateOnly Today => AccountDate ?? Date;
}
