using System.Collections.Immutable;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Resolution.Dates.Stamps;

/// <summary>The atoms of a text's head and tail, and what stands on the line of a date there.</summary>
/// <param name="mentions">The text's mentions in text order.</param>
/// <param name="headEnd">Where the head ends in which dates are asked for, in UTF-16 code units; `tailStart` likewise.</param>
internal sealed class StampAtoms(SegmentedText text, ImmutableArray<Mention> mentions, DateLexicon lexicon, int headEnd, int tailStart)
{
    /// <summary>How far to either side of a date its line is looked at, in UTF-16 code units.</summary>
    private const int LongestSide = 400;

    private readonly List<DateAtom> _atoms = CutHeadAndTail(text, lexicon, headEnd, tailStart);

    public int Count => _atoms.Count;

    public DateAtom this[int at] => _atoms[at];

    public StampLine LineAround(Mention date)
    {
        TextSpan line = LineOf(date.Span);
        int first = AtomAt(line.Start), dateFirst = AtomAt(date.Span.Start), end = AtomAt(line.End);
        StampTime? time = TimeBehind(date);
        int behind = AtomAt(Math.Max(date.Span.End, time?.End ?? 0));
        return new StampLine(date, first, dateFirst, behind, end, time, Side(first, dateFirst), Side(behind, end));
    }

    public StampTime? TimeBehind(Mention date) => StampTime.Read(text.Folded, date.Span.End);

    public bool IsSymbol(int at, char symbol) => _atoms[at].Kind == DateAtomKind.Symbol && _atoms[at].Value == symbol;

    /// <summary>A word of sentences, which stamps do not have (`on`, `since`); false before the first atom.</summary>
    public bool IsProse(int at) => at >= 0 && _atoms[at].Kind == DateAtomKind.Word && lexicon.Prose.Contains(_atoms[at].Word);

    /// <summary>The word, or its first letter, is written with a capital.</summary>
    public bool IsCapitalised(int at) => text.Text[_atoms[at].Start] != text.Folded[_atoms[at].Start];

    /// <summary>A place stands in [<paramref name="start"/>, <paramref name="end"/>), in UTF-16 code units.</summary>
    public bool NamesPlace(int start, int end)
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

    public TextSpan LineOf(TextSpan span)
    {
        ReadOnlySpan<char> folded = text.Folded;
        int from = Math.Max(0, span.Start - LongestSide);
        int to = Math.Min(folded.Length, span.End + LongestSide);
        int start = from + folded[from..span.Start].LastIndexOf('\n') + 1;
        int length = folded[span.End..to].IndexOf('\n');
        return new TextSpan(start, length < 0 ? to : span.End + length);
    }

    /// <summary>The first atom that starts at or behind an offset.</summary>
    public int AtomAt(int offset)
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

    private StampSide Side(int first, int end)
    {
        int words = 0;
        bool isAllCapitals = true, hasNumber = false, hasRelease = false;
        for (int i = first; i < end; i++)
        {
            hasNumber |= _atoms[i].Kind == DateAtomKind.Number;
            if (_atoms[i].Kind != DateAtomKind.Word || lexicon.Publication.Contains(_atoms[i].Word) || IsEndOfAddress(i) || IsAbbreviation(i, end))
                continue;
            words++;
            bool isRelease = lexicon.Release.Contains(_atoms[i].Word);
            hasRelease |= isRelease;
            isAllCapitals &= isRelease || IsCapitalised(i);
        }

        return new StampSide(words, isAllCapitals, hasNumber, hasRelease);
    }

    /// <summary>`az` of `Oxu.az`.</summary>
    private bool IsEndOfAddress(int i) =>
        i >= 2 && _atoms[i - 1] is { Kind: DateAtomKind.Symbol, Value: '.' } && _atoms[i - 1].End == _atoms[i].Start && _atoms[i - 2].Kind == DateAtomKind.Word
        && _atoms[i - 2].End == _atoms[i - 1].Start;

    /// <summary>`г` of `г. Минск`.</summary>
    private bool IsAbbreviation(int i, int end) =>
        i + 1 < end && _atoms[i].End - _atoms[i].Start == 1 && _atoms[i + 1] is { Kind: DateAtomKind.Symbol, Value: '.' } && _atoms[i + 1].Start == _atoms[i].End;

    private static List<DateAtom> CutHeadAndTail(SegmentedText text, DateLexicon lexicon, int headEnd, int tailStart)
    {
        var atoms = new List<DateAtom>();
        int end = Math.Min(text.Text.Length, headEnd + (2 * LongestSide));
        int start = Math.Max(end, tailStart - LongestSide);
        DateAtomizer.Cut(text, 0, end, lexicon, atoms);
        DateAtomizer.Cut(text, start, text.Text.Length, lexicon, atoms);
        return atoms;
    }
}
