using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Finds when an encounter took place.</summary>
/// <remarks>
/// The rule's `date`, else the date of its sentence that is nearest to the trigger and not a document's or an anniversary's, resolved
/// against the document's date; else, for what the account reports as held, the dateline that heads it. Nothing is guessed: else null.
/// </remarks>
internal sealed class MeetingDates(PhrasedText text, DocumentDate? documentDate)
{
    /// <summary>A release comes days, at most some weeks after what it reports.</summary>
    private const int NewsDays = 60;

    private const int MonthLength = 7;

    public (string? Date, bool IsRange) Of(RuleMatch fact, MeetingKind kind, MeetingStatus status)
    {
        var direction = status == MeetingStatus.Planned ? DateDirection.Future : DateDirection.Past;
        int trigger = fact.Captured("trigger").FirstOrDefault()?.Tokens.Start ?? fact.Tokens.Start;
        var captured = fact.Captured("date").SelectMany(DatesIn).ToList();
        var candidates = captured.Count > 0
            ? captured
            : [.. text.Sentences[fact.Sentence].TakeWhile(e => text.TypeName(e) != "Topic" || e.Tokens.Start < trigger).SelectMany(DatesIn).OrderBy(d => Math.Abs(d.Tokens.Start - trigger))];
        foreach (var mention in candidates)
        {
            if (mention.Date is null || mention.Date.IsOfDocument || DateResolver.Resolve(mention.Date, documentDate, direction) is not { } resolved)
                continue;
            return (kind == MeetingKind.Visit ? resolved.Iso : resolved.IsoOfMeetingInside, resolved.IsRange);
        }

        bool isBody = text.Segmented.Sentences[fact.Sentence].Zone is Zone.Body or Zone.Headline;
        if (candidates.Count == 0 && status == MeetingStatus.Held && isBody && documentDate is { AccountDate: { } account })
            return (account.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), false);
        return (null, false);
    }

    /// <returns>True where the date is that of the document: what happened then is news, however it is told.</returns>
    public bool IsToday(string? date) =>
        date is not null && documentDate is { } today && date == today.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <returns>True where the date lies so far before the document's that it can be no news.</returns>
    public bool IsLongAgo(string? date) =>
        date is not null && documentDate is { } today
        && string.CompareOrdinal(date, today.Date.AddDays(-NewsDays).ToString(date.Length > MonthLength ? "yyyy-MM-dd" : "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)) < 0;

    private static IEnumerable<Mention> DatesIn(Element element) =>
        element.SelfAndParts().Where(e => e.Mention is { Type: EntityType.Date } && e.Parts.IsEmpty).Select(e => e.Mention!);
}
