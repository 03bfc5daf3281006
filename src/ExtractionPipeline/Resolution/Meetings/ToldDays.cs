using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Resolution.Meetings;

/// <summary>Finds the day that an account is at: the one told last (`the same day`, `on the next day`), or its heading's in a schedule.</summary>
internal sealed class ToldDays(PhrasedText text, DocumentDate? documentDate)
{
    /// <summary>`Wednesday 12 June, Lisbon:` has no more elements.</summary>
    private const int LongestHeading = 6;

    /// <summary>One line that is a date may be a stamp; a schedule has several.</summary>
    private const int FewestHeadings = 2;

    private readonly ToldBefore _past = new(text, documentDate, DateDirection.Past), _future = new(text, documentDate, DateDirection.Future);
    private readonly Dictionary<int, Mention> _headings = HeadingsOf(text, documentDate);

    /// <summary>Resolves a date phrase, also one that counts from the day told before it.</summary>
    public ResolvedDate? Resolve(Mention mention, DateDirection direction) => mention.Date switch
    {
        null or { IsOfDocument: true } => null,
        { DaysFromTold: null, DayOfTold: null } date when IsBareWeekday(date) && InBrackets(mention) is { } said => Resolve(said, direction),
        { DaysFromTold: null, DayOfTold: null } date => Later(mention, date, direction) ?? DateResolver.Resolve(date, documentDate, direction) ?? NearInferred(date) ?? OfToldWeek(mention, date),
        { } date => (direction == DateDirection.Future ? _future : _past).Of(mention) is { } told ? ToldBefore.Shift(told, date) : null,
    };

    /// <summary>Around a day that the account itself told lies what it tells, before or behind.</summary>
    private ResolvedDate? NearInferred(DateExpression date) =>
        documentDate is { IsInferred: true } ? DateResolver.Resolve(date, documentDate, DateDirection.Unknown) : null;

    /// <returns>The date of `on Friday (13 April)`; null where the next words are no date in brackets.</returns>
    private Mention? InBrackets(Mention weekday)
    {
        int bracket = weekday.Tokens.End;
        if (bracket >= text.Segmented.Tokens.Length || text.Segmented.TextOf(bracket) is not "(")
            return null;
        foreach (var mention in text.Recognized.Mentions)
        {
            if (mention is { Type: EntityType.Date, Date: { Day: not null, Month: not null } } && mention.Tokens.Start == bracket + 1)
                return mention;
        }

        return null;
    }

    /// <summary>`on Tuesday (25 September 2018) … On Tuesday … On Wednesday`: of an account without a date, the day told in full, or one behind it in its week.</summary>
    private ResolvedDate? OfToldWeek(Mention mention, DateExpression date)
    {
        if (documentDate is { IsInferred: false } || !IsBareWeekday(date) || _past.CertainOf(mention) is not { IsRange: false, Granularity: DateGranularity.Day } told)
            return null;
        int days = date.Weekday!.Value - (((int)told.First.DayOfWeek + 6) % 7);
        return days >= 0 ? ResolvedDate.Day(told.First.AddDays(days)) : null;
    }

    private static bool IsBareWeekday(DateExpression date) => date is { Weekday: not null, Day: null, RelativeWeeks: null, Direction: DateDirection.Unknown };

    /// <summary>In a programme of days to come a weekday is the first one from the day told before it on.</summary>
    private ResolvedDate? Later(Mention mention, DateExpression date, DateDirection direction)
    {
        if (!IsBareWeekday(date) || direction != DateDirection.Future || _future.CertainOf(mention) is not { IsRange: false, Granularity: DateGranularity.Day } told || !(told.First > documentDate?.Today))
            return null;
        return DateResolver.Resolve(date, new DocumentDate(told.First, null), direction);
    }

    /// <summary>The date of the last heading (`Wednesday 12 June`) above a sentence of a schedule; null where there is none.</summary>
    public Mention? HeadingOf(int sentence)
    {
        for (int back = _headings.Count < FewestHeadings ? -1 : sentence; back >= 0; back--)
        {
            if (_headings.TryGetValue(back, out var heading))
                return heading;
        }

        return null;
    }

    private static Dictionary<int, Mention> HeadingsOf(PhrasedText text, DocumentDate? documentDate)
    {
        var headings = new Dictionary<int, Mention>();
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            if (text.Segmented.Sentences[i].Zone is Zone.Furniture || text.Sentences[i].Length > LongestHeading)
                continue;
            var date = text.Inside(i).Select(e => e.Mention).FirstOrDefault(m => m is { Type: EntityType.Date, Date: { Day: not null, IsRange: false } });
            if (date is not null && date.Span != documentDate?.Span && text.Sentences[i].All(e => IsOfHeading(text, e)))
                headings[i] = date;
        }

        return headings;
    }

    private static bool IsOfHeading(PhrasedText text, Element element) =>
        element.Mention is { Type: EntityType.Date or EntityType.City or EntityType.Country or EntityType.Place } || text.TypeName(element) == "Location"
        || (element.Mention is null && element.Tokens.Count == 1 && text.Segmented.Tokens[element.Tokens.Start].Kind is TokenKind.Punctuation or TokenKind.Symbol);
}
