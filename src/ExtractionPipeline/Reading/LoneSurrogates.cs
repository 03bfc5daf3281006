using System.Globalization;

namespace ExtractionPipeline.Reading;

/// <summary>Half characters in JSON escapes (`\ud83d` without its `\ude00`): JSON allows them, Unicode text does not.</summary>
internal static class LoneSurrogates
{
    /// <returns>The same JSON with every lone surrogate escape made U+FFFD, one for one; the very same memory where there is none.</returns>
    public static ReadOnlyMemory<byte> Replace(ReadOnlyMemory<byte> json)
    {
        if (json.Span.IndexOf("\\ud"u8) < 0 && json.Span.IndexOf("\\uD"u8) < 0)
            return json;
        byte[] copy = json.ToArray();
        for (int at = 0; at < copy.Length;)
        {
            if (copy[at] != '\\')
            {
                at++;
                continue;
            }

            char unit = UnitAt(copy, at);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(UnitAt(copy, at + 6)))
            {
                at += 12;
                continue;
            }

            if (char.IsSurrogate(unit))
                "FFFD"u8.CopyTo(copy.AsSpan(at + 2));
            at += unit == 0 ? 2 : 6;
        }

        return copy;
    }

    /// <returns>The code unit of the escape `\uXXXX` at a place; zero where none is.</returns>
    private static char UnitAt(byte[] json, int at) =>
        at + 6 <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort unit)
            ? (char)unit
            : '\0';
}
