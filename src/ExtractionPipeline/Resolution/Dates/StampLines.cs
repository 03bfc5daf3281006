using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Dates;

internal enum StampKind : byte
{
    /// <summary>A date in running prose.</summary>
    None,

    /// <summary>A line that carries the date of publication.</summary>
    Publication,

    /// <summary>The end of the headline: the day of what it announces, mostly the document's too.</summary>
    Title,

    /// <summary>A stamp in front of the running text: `BAKU, March 7 -`.</summary>
    Dateline,
}

/// <summary>Tells from the line that a date stands in whether it stamps the document.</summary>
/// <param name="mentions">The text's mentions in text order.</param>
/// <param name="headEnd">Where the head ends in which dates are asked for, in UTF-16 code units; `tailStart` likewise.</param>
internal sealed class StampLines(SegmentedText text, ImmutableArray<Mention> mentions, DateLexicon lexicon, int headEnd, int tailStart)
{
    /// <summary>From so many words besides the date on, a line is running text.</summary>
    private const int WordsOfRunningText = 6;

    /// <summary>`Baku, Republic of Azerbaijan, March 7` and `By N N in L` are no longer.</summary>
    private const int MostWordsBeforeDateline = 6;

    private const int MostWordsOfShortLine = 4;

    /// <summary>`Public Schedule - 7 November 2023`; a longer headline with a date tells of an event.</summary>
    private const int MostWordsOfTitle = 3;

    /// <summary>`12 July 2018, press release from the Government Offices`: a longer line with such a word is running text.</summary>
    private const int MostWordsOfRelease = 9;

    /// <summary>How far to either side of a date its line is looked at, in UTF-16 code units.</summary>
    private const int LongestSide = 400;

    private readonly List<DateAtom> _atoms = CutHeadAndTail(text, lexicon, headEnd, tailStart);

    public StampTime? TimeBehind(Mention mention) => StampTime.Read(text.Folded, mention.Span.End);

    public StampKind KindOf(Mention mention)
    {
        TextSpan line = LineOf(mention.Span);
        var (first, end) = AtomsOf(line);
        var (dateFirst, dateEnd) = AtomsOf(mention.Span);
        StampTime? time = TimeBehind(mention);
        int behind = AtomAt(Math.Max(mention.Span.End, time?.End ?? 0));
        var before = Side(first, dateFirst);
        var after = Side(behind, end);
        if (IsMarkedAsPublication(first, dateFirst))
            return StampKind.Publication;
        bool isNumeric = IsNumeric(mention.Span);
        bool isOfDocument = mention.Date is { IsOfDocument: true };
        if (isNumeric && time is not null && text.Folded[mention.Span.End] == 't')
            return StampKind.Publication;
        if (isOfDocument)
            return StampKind.None;
        if (before.Words == 0 && after.Words == 0)
            return GoesOnFromLineBefore(first) ? StampKind.None : StampKind.Publication;
        if (before.Words == 0 && mention.Date!.Year is not null && IsBarred(behind, end))
            return StampKind.Publication;
        if (mention.Date!.Year is not null && IsReleaseLine(end, before, after))
            return IsBracketed(dateFirst) ? StampKind.Title : StampKind.Publication;
        if (mention.Date!.Year is not null && IsEndOfTitle(first, dateFirst, before, after))
            return StampKind.Title;
        if (isNumeric && before.Words == 0 && !IsProse(dateFirst - 1) && after.Words >= WordsOfRunningText)
            return StampKind.Publication;
        if (IsAgencyDateline(first, dateFirst, behind, end, before, after) || IsDateFirstDateline(mention, behind, end, before, after)
            || IsColonDateline(mention, behind, before, after) || IsCreditedDateline(mention, first, dateFirst, before, after))
        {
            return StampKind.Dateline;
        }

        if (time is not null && !IsProse(dateFirst - 1))
            return before.Words + after.Words < WordsOfRunningText ? StampKind.Publication : StampKind.Dateline;
        if (after.Words > 0 || before.Words > MostWordsBeforeDateline)
        {
            if (!IsShortLine(before, after))
                return StampKind.None;
            return mention.Date!.Year is null && before.Words > 0 ? StampKind.Dateline : StampKind.Publication;
        }

        bool isByline = first < dateFirst && lexicon.Byline.Contains(_atoms[first].Word);
        return isByline || IsPlaceOrTitle(before, first, dateFirst) ? StampKind.Publication : StampKind.None;
    }

    /// <summary>`Media advisory, 9 May 2025`, `12 July 2018, press release from the Government Offices`: no sentence.</summary>
    private bool IsReleaseLine(int end, Beside before, Beside after) =>
        (before.HasRelease || after.HasRelease) && (before.Words == 0 || after.Words == 0 || after.HasRelease)
        && before.Words + after.Words <= MostWordsOfRelease && _atoms[end - 1] is not { Kind: DateAtomKind.Symbol, Value: '.' or '?' or '!' or ';' or ',' };

    private bool IsBracketed(int dateFirst) => dateFirst > 0 && _atoms[dateFirst - 1] is { Kind: DateAtomKind.Symbol, Value: '(' };

    /// <summary>`Highlights of the noon briefing – 6 July 2023` in the first line.</summary>
    private bool IsEndOfTitle(int first, int dateFirst, Beside before, Beside after)
    {
        if (after.Words > 0 || before.Words == 0 || _atoms[dateFirst - 1] is not { Kind: DateAtomKind.Symbol, Value: '-' or '|' or '/' or '(' or ',' } separator)
            return false;
        return (separator.Value != '(' || before.HasRelease) && (separator.Value != ',' || !before.IsAllCapitals) && text.Folded.AsSpan(0, _atoms[first].Start).IsWhiteSpace();
    }

    /// <summary>`March 7, 2024: The minister arrived …`, where no further line begins so (a chronology).</summary>
    private bool IsColonDateline(Mention mention, int behind, Beside before, Beside after)
    {
        if (before.Words > 0 || after.Words < WordsOfRunningText || mention.Date!.Year is null || !IsColonSpaced(behind))
            return false;
        foreach (Mention other in mentions)
        {
            if (other != mention && other.Type == EntityType.Date && LineOf(other.Span).Start == other.Span.Start && IsColonSpaced(AtomAt(other.Span.End)))
                return false;
        }

        return true;
    }

    private bool IsColonSpaced(int at) =>
        at + 1 < _atoms.Count && _atoms[at] is { Kind: DateAtomKind.Symbol, Value: ':' } && _atoms[at].End < _atoms[at + 1].Start;

    /// <summary>`Lisbon, 5 August. Special correspondent of the Agency` on a line of its own.</summary>
    private bool IsCreditedDateline(Mention mention, int first, int dateFirst, Beside before, Beside after) =>
        mention.Date!.Year is null && before.Words is > 0 and <= MostWordsOfTitle && before.IsAllCapitals && !before.HasNumber
        && _atoms[dateFirst - 1].Kind == DateAtomKind.Symbol && after.Words is > 0 and < WordsOfRunningText && NamesPlace(_atoms[first].Start, _atoms[dateFirst].Start);

    /// <summary>`24 April 2020, Friday | Views: 3,417`: a bar sets the date off from the page's counters and sections.</summary>
    private bool IsBarred(int behind, int end)
    {
        int words = 0;
        for (int i = behind; i < end && words <= 1; i++)
        {
            if (_atoms[i].Kind == DateAtomKind.Symbol && _atoms[i].Value == '|')
                return true;
            words += _atoms[i].Kind == DateAtomKind.Word ? 1 : 0;
        }

        return false;
    }

    /// <summary>`Baku, 7 November 2023`, `Daily Schedule - 7 November 2023`; not a caption's `Mary Brown, 7 November 2023`.</summary>
    private bool IsPlaceOrTitle(Beside before, int first, int dateFirst)
    {
        if (!before.IsAllCapitals)
            return false;
        DateAtom separator = _atoms[dateFirst - 1];
        bool isSetOff = separator.Kind == DateAtomKind.Symbol && (before.Words == 1 || (separator.Value is '-' or '|' or '/' && before.Words <= MostWordsOfTitle));
        return isSetOff || NamesPlace(_atoms[first].Start, _atoms[dateFirst].Start);
    }

    private bool NamesPlace(int start, int end)
    {
        foreach (Mention mention in mentions)
        {
            if (mention.Span.Start >= end)
                break;
            if (mention.Span.Start >= start && mention.Type is EntityType.City or EntityType.Country or EntityType.Place)
                return true;
        }

        return false;
    }

    /// <summary>`7 November 2023 Baku`, `Baku, 7 November 2023, State News Agency`.</summary>
    private static bool IsShortLine(Beside before, Beside after) =>
        after.Words > 0 && before.Words + after.Words <= MostWordsOfShortLine && before.IsAllCapitals && after.IsAllCapitals;

    /// <summary>True where the line before ends with a comma: the date belongs to a citation or signature.</summary>
    private bool GoesOnFromLineBefore(int first)
    {
        int last = first - 1;
        while (last >= 0 && _atoms[last].Kind == DateAtomKind.Break)
            last--;
        return last >= 0 && _atoms[last].Kind == DateAtomKind.Symbol && _atoms[last].Value == ',';
    }

    /// <summary>`Published on` at the start of a line, or `Дата публикации:` anywhere, before the date; not `the report published on`.</summary>
    private bool IsMarkedAsPublication(int first, int dateFirst)
    {
        bool isMarked = false;
        bool hasColon = false;
        for (int i = dateFirst - 1; i >= first; i--)
        {
            if (isMarked && _atoms[i] is { Kind: DateAtomKind.Symbol, Value: '(' or '[' })
                return true;
            bool isPublication = lexicon.Publication.Contains(_atoms[i].Word) && _atoms[i].Kind == DateAtomKind.Word;
            if (_atoms[i].Kind == DateAtomKind.Number || (_atoms[i].Kind == DateAtomKind.Word && !isPublication && !IsProse(i)))
                return isMarked && hasColon;
            isMarked |= isPublication;
            hasColon |= _atoms[i].Kind == DateAtomKind.Symbol && _atoms[i].Value == ':';
        }

        return isMarked;
    }

    /// <summary>`BAKU, March 7 - The minister met …`: a place, a date, a dash or full stop, then running text.</summary>
    private bool IsAgencyDateline(int first, int dateFirst, int behind, int end, Beside before, Beside after)
    {
        if (before.Words is 0 or > MostWordsBeforeDateline || !before.IsAllCapitals || IsProse(dateFirst - 1)
            || (before.HasNumber && !NamesPlace(_atoms[first].Start, _atoms[first].End))
            || after.Words < WordsOfRunningText)
        {
            return false;
        }

        for (int i = first; i < dateFirst; i++)
        {
            if (_atoms[i].Kind == DateAtomKind.Symbol && _atoms[i].Value is not (',' or '(' or ')' or '/' or '.' or '-' or '\''))
                return false;
        }

        bool isSetOffBefore = _atoms[dateFirst - 1].Kind == DateAtomKind.Symbol;
        int words = 0;
        for (int i = behind; i < end && words <= 3; i++)
        {
            if (_atoms[i].Kind == DateAtomKind.Word)
                words++;
            else if (_atoms[i].Kind == DateAtomKind.Symbol && _atoms[i].Value is '-' or '.' or ':' or '/' or '|')
                return isSetOffBefore || (_atoms[i].Value == '-' && _atoms[i - 1].End < _atoms[i].Start);
        }

        return false;
    }

    /// <summary>`26 November 2025, Lima - The minister met …`, `26 ноября 2025 г., Лима /Агентство/. …`; a list's `November 26 - …` has no place.</summary>
    private bool IsDateFirstDateline(Mention mention, int behind, int end, Beside before, Beside after)
    {
        if (before.Words > 0 || after.Words < WordsOfRunningText || mention.Date!.Year is null)
            return false;
        int comma = _atoms[behind] is { Kind: DateAtomKind.Symbol, Value: '.' } ? behind + 1 : behind;
        if (comma >= end || _atoms[comma] is not { Kind: DateAtomKind.Symbol, Value: ',' })
            return false;
        int words = 0;
        for (int i = comma + 1; i < end && words <= 3; i++)
        {
            if (_atoms[i].Kind == DateAtomKind.Symbol)
                return words > 0 && _atoms[i].Value is '-' or '/' or '(' && _atoms[i - 1].End < _atoms[i].Start;
            if (_atoms[i].Kind != DateAtomKind.Word || text.Text[_atoms[i].Start] == text.Folded[_atoms[i].Start])
                return false;
            words++;
        }

        return false;
    }

    private static List<DateAtom> CutHeadAndTail(SegmentedText text, DateLexicon lexicon, int headEnd, int tailStart)
    {
        var atoms = new List<DateAtom>();
        int end = Math.Min(text.Text.Length, headEnd + (2 * LongestSide));
        int start = Math.Max(end, tailStart - LongestSide);
        DateAtomizer.Cut(text, 0, end, lexicon, atoms);
        DateAtomizer.Cut(text, start, text.Text.Length, lexicon, atoms);
        return atoms;
    }

    private bool IsNumeric(TextSpan span)
    {
        foreach (char unit in span.Of(text.Text))
        {
            if (char.IsLetter(unit))
                return false;
        }

        return true;
    }

    private bool IsProse(int atom) => atom >= 0 && _atoms[atom].Kind == DateAtomKind.Word && lexicon.Prose.Contains(_atoms[atom].Word);

    private Beside Side(int first, int end)
    {
        int words = 0;
        bool isAllCapitals = true, hasNumber = false, hasRelease = false;
        for (int i = first; i < end; i++)
        {
            hasNumber |= _atoms[i].Kind == DateAtomKind.Number;
            if (_atoms[i].Kind != DateAtomKind.Word || lexicon.Publication.Contains(_atoms[i].Word) || IsEndOfAddress(i) || IsAbbreviation(i, end))
                continue;
            words++;
            int start = _atoms[i].Start;
            bool isRelease = lexicon.Release.Contains(_atoms[i].Word);
            hasRelease |= isRelease;
            isAllCapitals &= isRelease || text.Text[start] != text.Folded[start];
        }

        return new Beside(words, isAllCapitals, hasNumber, hasRelease);
    }

    /// <summary>`az` of `Oxu.az`.</summary>
    private bool IsEndOfAddress(int i) =>
        i >= 2 && _atoms[i - 1] is { Kind: DateAtomKind.Symbol, Value: '.' } && _atoms[i - 1].End == _atoms[i].Start && _atoms[i - 2].Kind == DateAtomKind.Word
        && _atoms[i - 2].End == _atoms[i - 1].Start;

    /// <summary>`г` of `г. Минск`.</summary>
    private bool IsAbbreviation(int i, int end) =>
        i + 1 < end && _atoms[i].End - _atoms[i].Start == 1 && _atoms[i + 1] is { Kind: DateAtomKind.Symbol, Value: '.' } && _atoms[i + 1].Start == _atoms[i].End;

    private TextSpan LineOf(TextSpan span)
    {
        ReadOnlySpan<char> folded = text.Folded;
        int from = Math.Max(0, span.Start - LongestSide);
        int to = Math.Min(folded.Length, span.End + LongestSide);
        int start = from + folded[from..span.Start].LastIndexOf('\n') + 1;
        int length = folded[span.End..to].IndexOf('\n');
        return new TextSpan(start, length < 0 ? to : span.End + length);
    }

    private (int First, int End) AtomsOf(TextSpan span) => (AtomAt(span.Start), AtomAt(span.End));

    /// <summary>The first atom that starts at or behind an offset.</summary>
    private int AtomAt(int offset)
    {
        int low = 0;
        int high = _atoms.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_atoms[middle].Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>What stands on one side of a date in its line.</summary>
    private readonly record struct Beside(int Words, bool IsAllCapitals, bool HasNumber, bool HasRelease);
}
