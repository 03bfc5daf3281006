using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Resolution.Dates.Stamps;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Dates;

/// <summary>Finds the document's own date: in its metadata, its front matter, a stamp or a dateline; never from a file or a clock.</summary>
/// <remarks>Immutable, so safe to share. A date inside running prose is never the document's, unless the prose is headed by it.</remarks>
public sealed class DocumentDateFinder(DateLexicon lexicon)
{
    private readonly DateRecognizer _recognizer = new(lexicon);

    /// <summary>How far into the text a head reaches, in UTF-16 code units: headline, stamp, lead and the stamp of a page that repeats them.</summary>
    private const int HeadLength = 2000;

    /// <summary>How long a tail with `Published: …` is, in UTF-16 code units.</summary>
    private const int TailLength = 500;

    /// <summary>`Published …, updated …` are two; more are the dates of other pages.</summary>
    private const int MostTailDates = 2;

    /// <summary>A dateline without a year is of the document's own days, or it is none.</summary>
    private const int MostDaysFromStamp = 31;

    /// <param name="mentions">The text's mentions in text order; besides dates, places are looked at.</param>
    /// <returns>Null where neither metadata nor text gives a date.</returns>
    public DocumentDate? Find(SourceDocument document, SegmentedText text, ImmutableArray<Mention> mentions)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        int tailStart = text.Text.Length - TailLength;
        StampLines? lines = null;
        Stamp? head = null, tail = null, dateline = null;
        Mention? bareDateline = null, plan = null;
        var tailDates = new HashSet<(int?, int?, int?)>();
        foreach (Mention mention in WithFurniture(text, mentions))
        {
            if (mention is not { Type: EntityType.Date, Date: { Day: not null, Month: not null } date })
                continue;
            bool isHead = mention.Span.Start < HeadLength;
            if (!isHead && mention.Span.Start < tailStart)
                continue;
            lines ??= StampLines.Of(text, mentions, lexicon, HeadLength, tailStart);
            StampKind kind = lines.KindOf(mention);
            if (date.IsRange)
                plan ??= isHead && kind is StampKind.Publication or StampKind.Title ? mention : null;
            else if (kind == StampKind.Title)
                plan ??= mention;
            else if (date.Year is null)
                bareDateline ??= isHead && kind == StampKind.Dateline ? mention : null;
            else if (kind == StampKind.Publication && isHead)
                head ??= Of(mention, lines);
            else if (kind == StampKind.Publication)
            {
                tail ??= Of(mention, lines);
                tailDates.Add((date.Year, date.Month, date.Day));
            }
            else if (kind == StampKind.Dateline && isHead)
                dateline ??= Of(mention, lines);
        }

        Stamp? stamp = head ?? dateline ?? (tailDates.Count > MostTailDates ? null : tail);
        if ((document.Date ?? stamp?.Date) is not { } own)
            return plan is null ? null : OfPlan(plan);
        bool isNight = stamp is { } s && s.Date == own && s.IsNightInUtc;
        return new DocumentDate(own, (stamp?.Mention ?? bareDateline)?.Span)
        {
            AccountDate = dateline?.Date ?? DayNear(own, bareDateline),
            IsNightInUtc = isNight,
        };
    }

    /// <summary>The plan of some days (`Week of 3-7 March 2025`) is published about its first day: the year is certain, no `today`.</summary>
    private static DocumentDate? OfPlan(Mention plan) => plan.Date is { Year: { } year, Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(year, month)
        ? new DocumentDate(new DateOnly(year, month, day), plan.Span) { IsInferred = true }
        : null;

    /// <summary>Mentions do not reach into furniture, where pages have their stamps.</summary>
    private IEnumerable<Mention> WithFurniture(SegmentedText text, ImmutableArray<Mention> mentions)
    {
        var furniture = new List<Mention>();
        foreach (Sentence sentence in text.Sentences)
        {
            bool isNear = sentence.Span.Start < HeadLength || sentence.Span.End > text.Text.Length - TailLength;
            if (sentence.Zone == Zone.Furniture && isNear)
                furniture.AddRange(_recognizer.Recognize(text, sentence.Span.Start, sentence.Span.End).Where(d => !mentions.Any(m => m.Span.Overlaps(d.Span))));
        }

        return furniture.Count == 0 ? mentions : mentions.Concat(furniture).OrderBy(m => m.Span.Start);
    }

    private static Stamp Of(Mention mention, StampLines lines)
    {
        DateExpression date = mention.Date!;
        bool isNight = lines.TimeBehind(mention) is { IsUtc: true, Hour: < 6 };
        return new Stamp(new DateOnly(date.Year!.Value, date.Month!.Value, date.Day!.Value), mention, isNight);
    }

    private static DateOnly? DayNear(DateOnly own, Mention? dateline)
    {
        if (dateline?.Date is not { Month: { } month, Day: { } day })
            return null;
        for (int year = own.Year; year >= Math.Max(1, own.Year - 1); year--)
        {
            if (day > DateTime.DaysInMonth(year, month))
                continue;
            int daysBefore = own.DayNumber - new DateOnly(year, month, day).DayNumber;
            if (daysBefore is >= -1 and <= MostDaysFromStamp)
                return new DateOnly(year, month, day);
        }

        return null;
    }

    private readonly record struct Stamp(DateOnly Date, Mention Mention, bool IsNightInUtc);
}
