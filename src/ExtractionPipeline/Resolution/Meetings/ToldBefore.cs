using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>For each date phrase of a text the day told last before it, read in text order; before the first it is the dateline's.</summary>
/// <param name="direction">Where weekdays lie that no verb settles.</param>
internal sealed class ToldBefore(PhrasedText text, DocumentDate? documentDate, DateDirection direction)
{
    private readonly Lazy<Dictionary<TextSpan, (ResolvedDate? Told, bool IsCertain)>> _before = new(() => Read(text, documentDate, direction));

    public ResolvedDate? Of(Mention mention) => _before.Value.GetValueOrDefault(mention.Span).Told;

    /// <returns>The same where it is no weekday, which lies in either direction.</returns>
    public ResolvedDate? CertainOf(Mention mention) => _before.Value.GetValueOrDefault(mention.Span) is { IsCertain: true } before ? before.Told : null;

    /// <returns>Null where the day told, or the range, does not settle it.</returns>
    public static ResolvedDate? Shift(ResolvedDate told, DateExpression date)
    {
        if (told.Granularity == DateGranularity.Month)
            return date.DaysFromTold == 0 ? told : null;
        if (date.DayOfTold is null)
            return told.IsRange ? null : ResolvedDate.Day(told.First.AddDays(date.DaysFromTold ?? 0));
        var day = date.DayOfTold > 0 ? told.First.AddDays(date.DayOfTold.Value - 1) : told.Last;
        return day <= told.Last ? ResolvedDate.Day(day.Value) : null;
    }

    private static Dictionary<TextSpan, (ResolvedDate? Told, bool IsCertain)> Read(PhrasedText text, DocumentDate? documentDate, DateDirection direction)
    {
        var before = new Dictionary<TextSpan, (ResolvedDate? Told, bool IsCertain)>();
        ResolvedDate? told = documentDate?.AccountDate is { } account ? ResolvedDate.Day(account) : null;
        bool isCertain = true;
        foreach (var mention in text.Recognized.Mentions)
        {
            if (mention is not { Type: EntityType.Date, Date: { IsOfDocument: false } date } || mention.Span == documentDate?.Span)
                continue;
            before[mention.Span] = (told, isCertain);
            if (date.DaysFromTold is not null || date.DayOfTold is not null)
                told = told is { } t ? Shift(t, date) ?? told : null;
            else if (date.Day is not null || date.Weekday is not null || date.RelativeDays is not null || (date.Month is not null && date.Year is not null))
            {
                var certain = DateResolver.Resolve(date, documentDate, DateDirection.Unknown);
                var next = certain ?? DateResolver.Resolve(date, documentDate, direction);
                if (direction == DateDirection.Future && told?.First > documentDate?.Today && !(next?.First > documentDate?.Today))
                    continue; // `on 5 May they meet, he said today; a day before the meeting …`
                (told, isCertain) = (next, certain is not null);
            }
        }

        return before;
    }
}
