using System.Globalization;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>Dates as metadata writes them: ISO 8601, RFC 5322. The day is the one that is written, in whatever time zone.</summary>
internal static class DateText
{
    private const int IsoLength = 10; // 2025-11-26

    public static DateOnly? Parse(string? written)
    {
        string value = (written ?? "").Trim();
        if (value.Length >= IsoLength && DateOnly.TryParseExact(value[..IsoLength], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        bool isRfc = value.Length > 0 && char.IsAsciiLetter(value[0]) && value.Contains(',');
        return isRfc && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset moment) ? DateOnly.FromDateTime(moment.DateTime) : null;
    }
}
