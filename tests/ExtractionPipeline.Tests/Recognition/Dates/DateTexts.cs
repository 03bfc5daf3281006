using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Tests.Segmentation;

namespace ExtractionPipeline.Tests.Recognition.Dates;

/// <summary>Dates of a text, and the text with its dates marked, by the project's own models.</summary>
internal static class DateTexts
{
    private static readonly Dictionary<string, DateLexicon> Lexicons = new[] { "az", "en", "ru" }.ToDictionary(l => l, Load);

    public static DateLexicon Lexicon(string language) => Lexicons[language];

    public static (SegmentedText Text, ImmutableArray<Mention> Dates) Recognize(string language, string text)
    {
        SegmentedText segmented = Segmenters.Segment(language, text);
        return (segmented, new DateRecognizer(Lexicons[language]).Recognize(segmented));
    }

    /// <summary>The text with `[phrase|what it says]` in place of each date.</summary>
    public static string Mark(string language, string text)
    {
        var marked = new StringBuilder();
        int at = 0;
        foreach (Mention mention in Recognize(language, text).Dates)
        {
            marked.Append(text, at, mention.Span.Start - at);
            marked.Append('[').Append(mention.Span.Of(text)).Append('|').Append(Say(mention.Date!)).Append(']');
            at = mention.Span.End;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The text without the marks.</summary>
    public static string Unmark(string marked)
    {
        var text = new StringBuilder();
        bool isNote = false;
        foreach (char unit in marked)
        {
            if (unit == '|')
                isNote = true;
            else if (unit == ']')
                isNote = false;
            else if (unit != '[' && !isNote)
                text.Append(unit);
        }

        return text.ToString();
    }

    /// <summary>`2025 11 20..25`, `day-1`, `week+1`, `doc 5 5`: year, month, day, end; relative parts; weekday as `Fri`.</summary>
    private static string Say(DateExpression date)
    {
        string?[] parts =
        [
            date.IsOfDocument ? "doc" : null,
            date.Year?.ToString(CultureInfo.InvariantCulture),
            Signed("year", date.RelativeYears),
            date.Month is { } month ? "m" + month : null,
            Signed("month", date.RelativeMonths),
            date.Day is { } day ? "d" + day : null,
            date.EndDay is { } end ? ".." + (date.EndMonth is { } endMonth ? $"m{endMonth} " : "") + "d" + end : null,
            Signed("day", date.RelativeDays),
            Signed("told", date.DaysFromTold),
            Signed("week", date.RelativeWeeks),
            date.Weekday is { } weekday ? "Mon Tue Wed Thu Fri Sat Sun".Split(' ')[weekday] : null,
            date.Direction == DateDirection.Unknown ? null : date.Direction.ToString(),
        ];
        return string.Join(' ', parts.Where(p => p is not null));
    }

    private static string? Signed(string unit, int? value) => value is { } v ? unit + v.ToString("+0;-0;0", CultureInfo.InvariantCulture) : null;

    private static DateLexicon Load(string language)
    {
        string folder = Path.Combine(Segmenters.ModelsFolder, language);
        return DateLexicon.Load(folder, LanguageProfile.Load(folder).Folding);
    }
}
