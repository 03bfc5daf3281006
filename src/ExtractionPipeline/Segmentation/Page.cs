using System.Collections.Immutable;

namespace ExtractionPipeline.Segmentation;

/// <summary>A tokenized text before its sentences are known.</summary>
internal readonly record struct Page(string Text, string Folded, ImmutableArray<Token> Tokens)
{
    public ReadOnlySpan<char> FoldedOf(int token) => Tokens[token].Span.Of(Folded);

    public ReadOnlySpan<char> TextOf(int token) => Tokens[token].Span.Of(Text);

    public char First(int token) => Text[Tokens[token].Span.Start];

    public char Last(int token) => Text[Tokens[token].Span.End - 1];

    public bool IsCapital(int token) => Tokens[token].Kind == TokenKind.Word && char.IsUpper(First(token));

    /// <summary>True for `.`, `!`, `?` and runs of them.</summary>
    public bool IsTerminal(int token) => Tokens[token].Kind == TokenKind.Punctuation && First(token) is '.' or '!' or '?' or '\u2026';

    public bool IsClosing(int token) =>
        Tokens[token].Kind == TokenKind.Punctuation && (First(token) is ')' or ']' or '>' || Units.IsApostrophe(First(token)) || Units.IsClosingQuote(First(token)));

    /// <summary>True where the stretch ends like a sentence, closing quotes and brackets behind the full stop included.</summary>
    public bool IsClosed(int start, int end)
    {
        for (int i = end - 1; i >= start; i--)
        {
            if (IsTerminal(i) || (i > start && IsClosing(i) && Tokens[i - 1].Kind == TokenKind.Word && Last(i - 1) == '.'))
                return true;
            if (!IsClosing(i))
                return false;
        }

        return false;
    }
}
