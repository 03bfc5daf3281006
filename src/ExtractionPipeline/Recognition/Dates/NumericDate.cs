namespace ExtractionPipeline.Recognition.Dates;

/// <summary>Reads dates written in numbers alone: `2021-12-01`, `07.03.2026`, `25/03/2024`.</summary>
internal static class NumericDate
{
    /// <summary>`21.02.26` counts only in its full form, as numbered paragraphs (`3.2.15`) look alike.</summary>
    private const int Century = 2000;

    private const int AtomsOfNumericDate = 5;

    /// <param name="end">The atom behind the date.</param>
    public static DateExpression? Match(List<DateAtom> atoms, int start, DateLexicon lexicon, in DateMatcher matcher, out int end)
    {
        end = start + AtomsOfNumericDate;
        if (end > atoms.Count || matcher.IsInsideNumber(start) || !IsGluedRun(atoms, start, matcher))
            return null;
        DateAtom separator = atoms[start + 1];
        if (separator.Kind != DateAtomKind.Symbol || separator.Value is not ('-' or '.' or '/') || atoms[start + 3] is not { Kind: DateAtomKind.Symbol } second
            || second.Value != separator.Value)
            return null;
        var (a, b, c) = (atoms[start], atoms[start + 2], atoms[start + 4]);
        if (!IsPlain(a) || !IsPlain(b) || c.Kind != DateAtomKind.Number || (c.Word != DateAtom.NoWord && !lexicon.IsYearSuffix(c.Word)) || IsLonger(atoms, end, matcher))
            return null;
        DateExpression? date = (a.Digits, b.Digits, c.Digits) switch
        {
            (4, <= 2, <= 2) => new DateExpression(a.Value, b.Value, c.Value),
            ( <= 2, <= 2, 4) => DayMonthYear(a.Value, b.Value, c.Value, (char)separator.Value, lexicon.Order),
            (2, 2, 2) when separator.Value == '.' => DayMonthYear(a.Value, b.Value, Century + c.Value, '.', lexicon.Order),
            _ => null,
        };
        return date is { Year: >= 1900 and <= 2199, Day: >= 1, Month: >= 1 } && DateCaptures.IsPossible(date) ? date : null;
    }

    private static DateExpression? DayMonthYear(int first, int second, int year, char separator, NumericDateOrder order)
    {
        if (second > 12 && first <= 12 && separator != '.' && order == NumericDateOrder.Either)
            return new DateExpression(year, first, second);
        bool isSettled = separator == '.' || order == NumericDateOrder.DayFirst || first > 12 || first == second;
        return isSettled ? new DateExpression(year, second, first) : null;
    }

    private static bool IsPlain(DateAtom atom) => atom is { Kind: DateAtomKind.Number, Word: DateAtom.NoWord };

    private static bool IsGluedRun(List<DateAtom> atoms, int start, in DateMatcher matcher)
    {
        for (int i = start + 1; i < start + AtomsOfNumericDate; i++)
        {
            if (!matcher.IsGlued(i))
                return false;
        }

        return atoms[start].Kind == DateAtomKind.Number;
    }

    /// <summary>A fourth number makes it an address or a paragraph; the `T` of a time stamp may follow.</summary>
    private static bool IsLonger(List<DateAtom> atoms, int end, in DateMatcher matcher) =>
        end + 1 < atoms.Count && matcher.IsGlued(end) && atoms[end].Kind == DateAtomKind.Symbol && atoms[end].Value is '.' or '-' or '/'
        && matcher.IsGlued(end + 1) && atoms[end + 1].Kind == DateAtomKind.Number;
}
