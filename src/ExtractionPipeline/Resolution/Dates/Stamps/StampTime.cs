namespace ExtractionPipeline.Resolution.Dates.Stamps;

/// <summary>The time of day behind a date: ` 17:41 (UTC+04:00)`, `T14:30:00Z`, `, 18:15`.</summary>
/// <param name="End">Where it ends, zone included, in UTF-16 code units.</param>
internal readonly record struct StampTime(int Hour, bool IsUtc, int End)
{
    /// <summary>What may stand between date and time: `, at ` is no more.</summary>
    private const int LongestGap = 3;

    /// <returns>Null where no time follows within a few characters of <paramref name="at"/>.</returns>
    public static StampTime? Read(ReadOnlySpan<char> folded, int at)
    {
        int start = at;
        while (start < folded.Length && start - at < LongestGap && !char.IsAsciiDigit(folded[start]))
        {
            if (folded[start] is not (' ' or ',' or 't' or '[' or '(' or '|' or '-' or '\t'))
                return null;
            start++;
        }

        int next = start;
        if (!TryNumber(folded, ref next, 23, out int hour) || next >= folded.Length || folded[next] is not (':' or '.'))
            return null;
        bool isColon = folded[next++] == ':';
        if (!isColon || !TryNumber(folded, ref next, 59, out _))
            return null;
        while (next < folded.Length && (char.IsAsciiDigit(folded[next]) || folded[next] is ':' or '.'))
            next++;
        return ReadZone(folded, next, hour);
    }

    private static StampTime ReadZone(ReadOnlySpan<char> folded, int end, int hour)
    {
        int at = end;
        while (at < folded.Length && folded[at] is ' ' or '(' or ']')
            at++;
        ReadOnlySpan<char> rest = folded[Math.Min(at, folded.Length)..];
        bool isNamed = rest.StartsWith("utc") || rest.StartsWith("gmt");
        ReadOnlySpan<char> offset = isNamed ? rest[3..].TrimStart(' ') : rest;
        bool isSigned = offset.Length > 1 && offset[0] is '+' or '-' && char.IsAsciiDigit(offset.Length > 1 ? offset[1] : ' ');
        if (isSigned)
        {
            int length = 1;
            bool isZero = true;
            while (length < offset.Length && (char.IsAsciiDigit(offset[length]) || offset[length] == ':'))
                isZero &= offset[length++] is '0' or ':';
            return new StampTime(hour, isZero, folded.Length - offset.Length + length);
        }

        bool isZulu = rest.Length > 0 && rest[0] == 'z' && (rest.Length == 1 || !char.IsLetter(rest[1])) && at == end;
        if (isNamed || isZulu)
            return new StampTime(hour, true, at + (isZulu ? 1 : 3));
        return new StampTime(hour, false, end);
    }

    private static bool TryNumber(ReadOnlySpan<char> folded, ref int at, int most, out int value)
    {
        int start = at;
        value = 0;
        while (at < folded.Length && at - start < 2 && char.IsAsciiDigit(folded[at]))
            value = (value * 10) + (folded[at++] - '0');
        return at > start && value <= most;
    }
}
