namespace ExtractionPipeline.Recognition.Dates;

/// <summary>What the elements of a pattern caught on one way through the plan.</summary>
internal record struct DateCaptures
{
    public int? Year;
    public int? Month;
    public int? Day;
    public int? EndDay;
    public int? EndMonth;
    public int? Weekday;
    public int? Count;
    public int? Shift;
    public int? RelativeDays;
    public int? RelativeMonths;
    public int? RelativeYears;
    public int? RelativeWeeks;
    public int? DaysFromTold;
    public int? DayOfTold;
    public bool IsPartOfDay;
    public char Unit;

    /// <returns>The captures with a class word's value, where the class means anything.</returns>
    public DateCaptures With(string className, int value)
    {
        DateCaptures with = this;
        switch (className)
        {
            case "weekday" or "weekdayShort":
                with.Weekday ??= value;
                break;
            case "shift" or "shiftShort":
                with.Shift = value;
                break;
            case "relativeDay" or "dayAdjective" or "eve":
                with.RelativeDays = value;
                break;
            case "toldDay" or "toldEve" or "dayBefore" or "dayPart":
                with.DaysFromTold = value;
                with.IsPartOfDay = className == "dayPart";
                break;
            case "dayOfTold":
                with.DayOfTold = value;
                break;
            case "relativeWeek":
                with.RelativeWeeks = value;
                break;
            case "relativeMonth":
                with.RelativeMonths = value;
                break;
            case "relativeYear":
                with.RelativeYears = value;
                break;
            case "dayUnit" or "weekUnit" or "monthUnit" or "yearUnit":
                with.Unit = className[0];
                break;
            case "month" or "monthShort" or "monthGenitive" or "monthCase" or "monthEnglish":
                with.Month = value;
                break;
        }

        return with;
    }

    /// <returns>Null where the parts make no date (`31 June`).</returns>
    public readonly DateExpression? ToExpression()
    {
        int? shift = Count is { } count ? -count : Shift;
        var expression = new DateExpression(
            Year,
            Month,
            Day,
            Weekday,
            RelativeDays ?? (Unit == 'd' ? shift : null),
            RelativeYears ?? (Unit == 'y' || (Unit == '\0' && Month is not null && shift == 0) ? shift : null),
            RelativeMonths ?? (Unit == 'm' ? shift : null),
            RelativeWeeks ?? (Unit == 'w' || (Unit == '\0' && Weekday is not null && shift == 0) ? shift : null))
        {
            EndDay = EndDay,
            EndMonth = EndMonth,
            DaysFromTold = DaysFromTold,
            DayOfTold = DayOfTold,
            IsPartOfDay = IsPartOfDay,
            Direction = shift switch
            {
                < 0 when Unit == '\0' => DateDirection.Past,
                > 0 when Unit == '\0' => DateDirection.Future,
                _ => DateDirection.Unknown,
            },
        };
        return IsPossible(expression) ? expression : null;
    }

    internal static bool IsPossible(DateExpression date)
    {
        if (date.Year is < 1 or > 9998 || date.Month is < 1 or > 12)
            return false;
        if (date.Day is { } day && day > LongestMonth(date.Month, date.Year))
            return false;
        if (date.EndDay is not { } end)
            return true;
        return end <= LongestMonth(date.EndMonth ?? date.Month, date.Year) && (date.EndMonth is not null || end > date.Day);
    }

    private static int LongestMonth(int? month, int? year) => month is { } m ? DateTime.DaysInMonth(year ?? 2000, m) : 31;
}
