namespace ExtractionPipeline.Segmentation;

/// <summary>Web addresses, e-mail addresses and handles: one token each, since no name is looked for inside.</summary>
internal static class Addresses
{
    /// <summary>The longest name before the @ of an e-mail address (RFC 5321, 4.5.3.1.1).</summary>
    private const int LongestLocalPart = 64;

    /// <returns>The end of the address at <paramref name="start"/>; 0 where there is none.</returns>
    public static int End(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, int start)
    {
        char unit = text[start];
        if (unit == '@')
            return IsNameUnit(text, start + 1) ? Trimmed(text, start, RunOfName(text, start + 1, int.MaxValue)) : 0;
        if (!char.IsAsciiLetterOrDigit(unit))
            return 0;
        ReadOnlySpan<char> rest = folded[start..];
        if (rest.StartsWith("http://", StringComparison.Ordinal) || rest.StartsWith("https://", StringComparison.Ordinal) || rest.StartsWith("www.", StringComparison.Ordinal))
            return Trimmed(text, start, RunOfAddress(text, start));
        int name = RunOfName(text, start, start + LongestLocalPart);
        if (name < text.Length && text[name] == '@' && IsNameUnit(text, name + 1))
            return Trimmed(text, start, RunOfName(text, name + 1, int.MaxValue));
        return 0;
    }

    private static bool IsNameUnit(ReadOnlySpan<char> text, int i) => i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_');

    private static int RunOfName(ReadOnlySpan<char> text, int i, int stop)
    {
        while (i < text.Length && i < stop && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '.' or '+' or '-'))
            i++;
        return i;
    }

    private static int RunOfAddress(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && !Units.IsSpace(text[i]) && text[i] is not ('<' or '>' or '"' or '\u00AB' or '\u00BB' or '\u201C' or '\u201D'))
            i++;
        return i;
    }

    private static int Trimmed(ReadOnlySpan<char> text, int start, int end)
    {
        while (end > start + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '\u2019' or '-')
            end--;
        return end;
    }
}
