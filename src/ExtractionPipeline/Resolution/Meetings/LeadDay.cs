using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Of an account without a stamp: the full date of the encounter that its lead reports as news.</summary>
/// <remarks>A release comes within days of what it reports, so that days and months without a year, and weekdays, count from there.</remarks>
internal static class LeadDay
{
    /// <summary>Sentences of the body that count as its lead.</summary>
    private const int LeadSentences = 2;

    /// <returns>Null where the lead reports no held encounter with day, month and year.</returns>
    public static DocumentDate? Of(RelatedText text, BodySentences body)
    {
        var sentences = text.Phrased.Segmented.Sentences;
        foreach (var fact in text.Facts)
        {
            bool isNews = fact.Rule.Emits == Elements.Encounter && fact["status"] is null or "held" && fact["primary"] != "no";
            if (!isNews || sentences[fact.Sentence].Zone is not (Zone.Body or Zone.Headline) || body.Before(fact.Sentence) >= LeadSentences)
                continue;
            var days = text.Phrased.Inside(fact.Sentence).Where(e => e.Parts.IsEmpty).Select(e => e.Mention).OfType<Mention>()
                .Where(m => m is { Type: EntityType.Date, Date: { Year: not null, Month: not null, Day: not null, IsOfDocument: false } }).Select(m => m.Date!).Distinct().ToList();
            if (days.Count == 1 && DateResolver.Resolve(days[0], null, DateDirection.Past) is { } day)
                return new DocumentDate(day.First, null) { IsInferred = true };
        }

        return null;
    }
}
