using System.Text;
using AngleSharp.Dom;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>The words of a piece of a page as a reader sees them: white space collapsed, a block on lines of its own.</summary>
/// <remarks>Walks without recursion: a page may nest a hundred thousand elements deep.</remarks>
internal static class HtmlText
{
    private static readonly HashSet<string> s_paragraphs = new(StringComparer.Ordinal) { "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "table", "ul", "ol", "article", "section", "header", "figure", "hr" };

    private static readonly HashSet<string> s_lines = new(StringComparer.Ordinal) { "div", "li", "tr", "br", "dd", "dt", "figcaption", "address", "main", "body", "center" };

    public static string Of(INode root)
    {
        var text = new Writer();
        foreach (var (node, isEnd) in Walk(root))
        {
            if (node is IText words && !isEnd)
                text.Add(words.Data);
            else if (node is IElement element)
                text.Break(s_paragraphs.Contains(element.LocalName) ? 2 : s_lines.Contains(element.LocalName) ? 1 : 0, isCell: element.LocalName is "td" or "th");
        }

        return text.ToString();
    }

    /// <summary>On one line.</summary>
    public static string Line(INode root) => Of(root).ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal);

    public static bool BeginsWith(string text, string title) => Letters(text.AsSpan(0, Math.Min(text.Length, title.Length * 2))).StartsWith(Letters(title), StringComparison.Ordinal);

    /// <summary>Elements below a node that are no furniture, in document order.</summary>
    public static IEnumerable<IElement> Elements(INode? root) => root is null ? [] : Walk(root).Where(step => !step.IsEnd).Select(step => step.Node).OfType<IElement>();

    /// <summary>True where words stand in the element itself, not only in elements below it.</summary>
    public static bool HasOwnWords(IElement element) => element.ChildNodes.Any(n => n is IText text && !string.IsNullOrWhiteSpace(text.Data));

    private static string Letters(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder();
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(c);
        }

        return letters.ToString();
    }

    private static IEnumerable<(INode Node, bool IsEnd)> Walk(INode root)
    {
        INode? node = root;
        while (node is not null)
        {
            yield return (node, false);
            if (node.FirstChild is { } child && !(node is IElement element && node != root && HtmlArticle.IsFurniture(element)))
            {
                node = child;
                continue;
            }

            while (node is not null && node != root && node.NextSibling is null)
            {
                yield return (node, true);
                node = node.Parent;
            }

            if (node is null || node == root)
                yield break;
            yield return (node, true);
            node = node.NextSibling;
        }
    }

    /// <summary>Collapses white space as a browser does; a no-break space stays.</summary>
    private sealed class Writer
    {
        private readonly StringBuilder _text = new();
        private int _breaks;
        private bool _space;

        public void Add(string words)
        {
            foreach (char c in words)
            {
                if (c is ' ' or '\t' or '\n' or '\r' or '\f')
                {
                    _space = true;
                    continue;
                }

                if (_text.Length > 0 && _breaks > 0)
                    _text.Append('\n', _breaks);
                else if (_text.Length > 0 && _space)
                    _text.Append(' ');
                _text.Append(c);
                (_breaks, _space) = (0, false);
            }
        }

        public void Break(int lines, bool isCell)
        {
            _breaks = Math.Max(_breaks, lines);
            _space |= isCell;
        }

        public override string ToString() => _text.ToString();
    }
}
