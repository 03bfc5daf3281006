using System.Collections.Immutable;

namespace ExtractionPipeline.Segmentation;

/// <summary>The paragraphs of a text: lines, with the lines of a hard-wrapped text put together.</summary>
/// <param name="Starts">The first token of each paragraph, in text order.</param>
internal readonly record struct LineLayout(ImmutableArray<int> Starts)
{
    /// <summary>A text counts as wrapped when this many lines end without closing punctuation before a line that goes on in small letters.</summary>
    private const int WrappedLines = 3;

    /// <summary>The longest line that a wrapped text is expected to have, in UTF-16 code units.</summary>
    private const int WidestWrap = 130;

    public static LineLayout Of(string text, ImmutableArray<Token> tokens)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        int wrapped = 0, widest = 0, lineStart = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            if (i > 0 && BreaksBefore(text, tokens, i) > 0)
            {
                widest = Math.Max(widest, tokens[i - 1].Span.End - lineStart);
                lineStart = tokens[i].Span.Start;
                if (Continues(text, tokens, i))
                    wrapped++;
            }
        }

        bool isWrapped = wrapped >= WrappedLines && widest <= WidestWrap;
        lineStart = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            int breaks = i == 0 ? 2 : BreaksBefore(text, tokens, i);
            if (breaks == 0)
                continue;
            bool isFull = isWrapped && tokens[i - (i > 0 ? 1 : 0)].Span.End - lineStart > widest * 2 / 3 && !IsClosed(text, tokens, i);
            if (i == 0 || breaks > 1 || !(Continues(text, tokens, i) || isFull))
                starts.Add(i);
            lineStart = tokens[i].Span.Start;
        }

        return new LineLayout(starts.ToImmutable());
    }

    /// <summary>How many line ends stand before a token: 0, 1, or 2 for an empty line.</summary>
    private static int BreaksBefore(string text, ImmutableArray<Token> tokens, int i) =>
        tokens[i].IsGlued ? 0 : Math.Min(2, text.AsSpan(tokens[i - 1].Span.End, tokens[i].Span.Start - tokens[i - 1].Span.End).Count('\n'));

    private static bool Continues(string text, ImmutableArray<Token> tokens, int i) =>
        char.IsLower(text[tokens[i].Span.Start]) && !IsClosed(text, tokens, i);

    private static bool IsClosed(string text, ImmutableArray<Token> tokens, int i) =>
        i > 0 && text[tokens[i - 1].Span.End - 1] is '.' or '!' or '?' or '\u2026' or ':' or ';';
}
