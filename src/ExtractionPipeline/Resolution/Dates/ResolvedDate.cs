using System.Globalization;

namespace ExtractionPipeline.Resolution.Dates;

public enum DateGranularity : byte
{
    Day,
    Month,
}

/// <summary>A date on the calendar.</summary>
/// <param name="First">The day; of a month, its first; of a range, its first day.</param>
/// <param name="Last">The last day of a range; null otherwise.</param>
public readonly record struct ResolvedDate(DateOnly First, DateOnly? Last, DateGranularity Granularity)
{
    public bool IsRange => Last is not null;

    /// <summary>`2025-11-26` or `2025-11`; of a range its first day, as a visit is dated.</summary>
    public string Iso => First.ToString(Granularity == DateGranularity.Day ? "yyyy-MM-dd" : "yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>The date of a meeting inside it: of a range the month, null where the range goes over a month's end.</summary>
    public string? IsoOfMeetingInside => Last switch
    {
        null => Iso,
        { } last when last.Year == First.Year && last.Month == First.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        _ => null,
    };

    public static ResolvedDate Day(DateOnly day) => new(day, null, DateGranularity.Day);

    public static ResolvedDate Month(int year, int month) => new(new DateOnly(year, month, 1), null, DateGranularity.Month);
}
