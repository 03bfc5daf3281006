using System.Collections.Immutable;

namespace ExtractionPipeline.Segmentation;

/// <summary>Puts lines together to paragraphs: a line that goes on in small letters, and every full line of a hard-wrapped text.</summary>
/// <remarks>Some pages break lines, even with an empty line between, where a link or a picture stood inside a sentence.</remarks>
internal sealed class LineLayout(ZonePatterns patterns)
{
    /// <summary>A text counts as wrapped when so many lines go on in small letters; fewer are accidents.</summary>
    private const int WrappedLines = 3;

    /// <summary>The widest line of a wrapped text, in UTF-16 code units: what mail and terminals wrap at, with room.</summary>
    private const int WidestWrap = 130;

    /// <returns>The first token of each paragraph, in text order.</returns>
    public ImmutableArray<int> Paragraphs(Page page)
    {
        ImmutableArray<int> lines = Lines(page);
        int goingOn = 0, widest = 0;
        for (int line = 0; line < lines.Length; line++)
        {
            widest = Math.Max(widest, Width(page, lines, line));
            if (line > 0 && GoesOn(page, lines, line))
                goingOn++;
        }

        int wrap = goingOn >= WrappedLines && widest <= WidestWrap ? widest : int.MaxValue;
        var paragraphs = ImmutableArray.CreateBuilder<int>(lines.Length);
        for (int line = 0; line < lines.Length; line++)
        {
            if (line == 0 || !(GoesOn(page, lines, line) || IsWrapped(page, lines, line, wrap)))
                paragraphs.Add(lines[line]);
        }

        return paragraphs.ToImmutable();
    }

    private static ImmutableArray<int> Lines(Page page)
    {
        var lines = ImmutableArray.CreateBuilder<int>();
        for (int i = 0; i < page.Tokens.Length; i++)
        {
            if (i == 0 || BreaksBefore(page, i) > 0)
                lines.Add(i);
        }

        return lines.ToImmutable();
    }

    /// <summary>A line in small letters behind one that is not closed. A button (`read more`) is none.</summary>
    private bool GoesOn(Page page, ImmutableArray<int> lines, int line) =>
        char.IsLower(page.First(lines[line])) && !IsClosed(page, lines[line]) && patterns.Longest(page, lines[line], End(page, lines, line), PatternPlace.Line) is null;

    /// <summary>The line before is as wide as the next word lets it be, so the break says nothing.</summary>
    private static bool IsWrapped(Page page, ImmutableArray<int> lines, int line, int wrap) =>
        wrap < int.MaxValue && BreaksBefore(page, lines[line]) == 1
        && Width(page, lines, line - 1) + 1 + page.Tokens[lines[line]].Span.Length > wrap - wrap / 8;

    private static int Width(Page page, ImmutableArray<int> lines, int line) =>
        page.Tokens[End(page, lines, line) - 1].Span.End - page.Tokens[lines[line]].Span.Start;

    private static int End(Page page, ImmutableArray<int> lines, int line) => line + 1 < lines.Length ? lines[line + 1] : page.Tokens.Length;

    /// <summary>How many line ends stand before a token.</summary>
    private static int BreaksBefore(Page page, int i)
    {
        int start = page.Tokens[i - 1].Span.End;
        return page.Tokens[i].IsGlued ? 0 : page.Text.AsSpan(start, page.Tokens[i].Span.Start - start).Count('\n');
    }

    private static bool IsClosed(Page page, int line)
    {
        int last = line - 1;
        if (page.Last(last) == ',' || (last > 0 && page.IsClosing(last) && !page.IsTerminal(last - 1)))
            return false;
        return page.Tokens[last].Kind is TokenKind.Punctuation or TokenKind.Symbol;
    }
}
