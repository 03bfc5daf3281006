namespace ExtractionPipeline.Reading.Formats;

/// <summary>How deep a page nests, before it is parsed: a parser after the HTML standard takes time by the square of it.</summary>
internal static class HtmlNesting
{
    /// <summary>Pages made by people and their tools nest a few dozen elements.</summary>
    public const int Deepest = 2000;

    /// <summary>Elements that have no end, or need none: they never add up.</summary>
    private static readonly HashSet<string> s_withoutEnd = new(StringComparer.Ordinal)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "td", "th", "tr", "tbody", "thead", "tfoot", "dt", "dd", "option", "html", "body", "head",
    };

    /// <summary>Counts tags that open and close, whatever their names: linear in the page.</summary>
    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var names = s_withoutEnd.GetAlternateLookup<ReadOnlySpan<char>>();
        int depth = 0;
        for (int at = html.IndexOf('<'); at >= 0;)
        {
            html = html[(at + 1)..];
            bool closes = html is ['/', ..];
            ReadOnlySpan<char> name = closes ? html[1..] : html;
            int length = 0;
            while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
                length++;
            if (length > 0 && !names.Contains(name[..length]))
                depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
                return true;
            at = html.IndexOf('<');
        }

        return false;
    }
}
