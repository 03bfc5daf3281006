using ExtractionPipeline.Recognition.Dates;

namespace ExtractionPipeline.Resolution.Dates;

/// <summary>Puts a date phrase on the calendar, or nowhere: an invented date is the worst error.</summary>
public static class DateResolver
{
    /// <summary>A stamp in another time zone may lie a day off the account's own days.</summary>
    private const int DaysOfGrace = 1;

    /// <summary>A day just on the other side of the document's date contradicts the verb rather than meaning a year ago.</summary>
    private const int DaysOfDoubt = 60;

    /// <summary>Without a direction a year is chosen only where the other candidate is clearly farther away.</summary>
    private const int MostDaysWithoutDirection = 90;

    private const int MostMonthsWithoutDirection = 3;

    /// <summary>Outside these years a document's date is a fault of its container.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <param name="documentDate">Null where the document has no date: then only what the phrase says in full counts.</param>
    /// <param name="direction">Where the encounter lies by its verb; the phrase's own direction wins over it.</param>
    /// <returns>Null where phrase and document do not fix at least a month.</returns>
    public static ResolvedDate? Resolve(DateExpression expression, DocumentDate? documentDate, DateDirection direction)
    {
        ArgumentNullException.ThrowIfNull(expression);
        if (expression.Direction != DateDirection.Unknown)
            direction = expression.Direction;
        DateOnly? today = documentDate is { Today.Year: >= FirstYear and <= LastYear } ? documentDate.Today : null;
        return expression switch
        {
            { Month: { } month, Day: { } day } => ResolveDay(expression, month, day, today, direction),
            { Month: { } month } => ResolveMonth(expression, month, today, direction),
            { RelativeDays: { } days } when today is { } t && !documentDate!.IsInferred => ResolveToday(t, days, documentDate!),
            { RelativeMonths: { } months } when today is { } t => ResolveRelativeMonth(expression, t, months, direction),
            { Weekday: { } weekday } when today is { } t => ResolveWeekday(expression, weekday, t, direction, documentDate!.IsInferred),
            { RelativeWeeks: { } weeks } when today is { } t => ResolveWeek(t, weeks, direction),
            _ => null,
        };
    }

    private static ResolvedDate? ResolveDay(DateExpression expression, int month, int day, DateOnly? today, DateDirection direction)
    {
        int? year = expression.Year ?? (today?.Year + expression.RelativeYears) ?? NearestYear(month, day, expression.Weekday, today, direction);
        if (year is not { } y)
            return null;
        int endMonth = expression.EndMonth ?? month;
        if (expression.IsRange && expression.Year is not null && endMonth < month)
            y--;
        if (!IsOnCalendar(y, month, day))
            return null;
        var first = new DateOnly(y, month, day);
        if (expression.EndDay is not { } endDay)
            return ResolvedDate.Day(first);
        int endYear = endMonth < month ? y + 1 : y;
        return IsOnCalendar(endYear, endMonth, endDay)
            ? new ResolvedDate(first, new DateOnly(endYear, endMonth, endDay), DateGranularity.Day)
            : null;
    }

    private static ResolvedDate? ResolveMonth(DateExpression expression, int month, DateOnly? today, DateDirection direction)
    {
        if ((expression.Year ?? (today?.Year + expression.RelativeYears)) is { } year)
            return IsOnCalendar(year, month, 1) ? ResolvedDate.Month(year, month) : null;
        if (today is not { } t)
            return null;
        int ahead = (month - t.Month + 12) % 12;
        int back = (t.Month - month + 12) % 12;
        int? shift = direction switch
        {
            DateDirection.Past => back == 0 && expression.Direction == DateDirection.Past ? -12 : -back,
            DateDirection.Future => ahead == 0 && expression.Direction == DateDirection.Future ? 12 : ahead,
            _ when back <= MostMonthsWithoutDirection => -back,
            _ when ahead <= MostMonthsWithoutDirection => ahead,
            _ => null,
        };
        return shift is { } months ? MonthOf(t, months) : null;
    }

    private static ResolvedDate? ResolveToday(DateOnly today, int days, DocumentDate documentDate)
    {
        DateOnly day = today.AddDays(days);
        if (!documentDate.IsNightInUtc || documentDate.DatesAccount)
            return ResolvedDate.Day(day);
        DateOnly dayBefore = day.AddDays(-1);
        return dayBefore.Month == day.Month ? ResolvedDate.Month(day.Year, day.Month) : null;
    }

    private static ResolvedDate? ResolveRelativeMonth(DateExpression expression, DateOnly today, int months, DateDirection direction)
    {
        if (MonthOf(today, months) is not { } month)
            return null;
        if (expression.Day is not { } day)
            return month;
        if (!IsOnCalendar(month.First.Year, month.First.Month, day))
            return null;
        var date = new DateOnly(month.First.Year, month.First.Month, day);
        bool contradictsVerb = (direction == DateDirection.Past && date > today.AddDays(DaysOfGrace)) || (direction == DateDirection.Future && date < today);
        return contradictsVerb ? null : ResolvedDate.Day(date);
    }

    private static ResolvedDate? ResolveWeekday(DateExpression expression, int weekday, DateOnly today, DateDirection direction, bool isInferred)
    {
        int todayWeekday = ((int)today.DayOfWeek + 6) % 7;
        if (expression.RelativeWeeks is { } weeks)
            return ResolvedDate.Day(today.AddDays(weekday - todayWeekday + (7 * weeks)));
        int back = (todayWeekday - weekday + 7) % 7;
        int ahead = (weekday - todayWeekday + 7) % 7;
        if (expression.Direction == DateDirection.Past)
            return ResolvedDate.Day(today.AddDays(back == 0 ? -7 : -back));
        if (expression.Direction == DateDirection.Future) // `next Friday`: of this week or of the one after it
        {
            DateOnly near = today.AddDays(ahead == 0 ? 7 : ahead);
            DateOnly far = near.AddDays(7);
            return near.Month == far.Month ? ResolvedDate.Month(near.Year, near.Month) : null;
        }

        return direction switch
        {
            DateDirection.Past when !isInferred => ResolvedDate.Day(today.AddDays(-back)),
            DateDirection.Future => ResolvedDate.Day(today.AddDays(ahead)),
            _ => null,
        };
    }

    private static ResolvedDate? ResolveWeek(DateOnly today, int weeks, DateDirection direction)
    {
        DateOnly monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7) + (7 * weeks));
        DateOnly sunday = monday.AddDays(6);
        DateOnly first = weeks == 0 && direction == DateDirection.Future ? today : monday;
        DateOnly last = weeks == 0 && direction == DateDirection.Past ? today : sunday;
        return first.Month == last.Month ? ResolvedDate.Month(first.Year, first.Month) : null;
    }

    /// <summary>The year that puts the day on the right side of the document's date; null where that is in doubt.</summary>
    private static int? NearestYear(int month, int day, int? weekday, DateOnly? today, DateDirection direction)
    {
        if (today is not { } t)
            return null;
        int? nearest = null;
        int? inDirection = null;
        for (int year = t.Year - 1; year <= t.Year + 1; year++)
        {
            if (!IsOnCalendar(year, month, day))
                continue;
            var date = new DateOnly(year, month, day);
            if (weekday is { } w && ((int)date.DayOfWeek + 6) % 7 != w)
                continue;
            int distance = date.DayNumber - t.DayNumber;
            if (nearest is null || Math.Abs(distance) < Math.Abs(nearest.Value))
                nearest = distance;
            bool isInDirection = direction == DateDirection.Past ? distance <= DaysOfGrace : distance >= -DaysOfGrace;
            if (isInDirection && (inDirection is null || Math.Abs(distance) < Math.Abs(inDirection.Value)))
                inDirection = distance;
        }

        if (nearest is null)
            return null;
        if (direction == DateDirection.Unknown)
            return Math.Abs(nearest.Value) <= MostDaysWithoutDirection ? t.AddDays(nearest.Value).Year : null;
        bool isInDoubt = inDirection != nearest && Math.Abs(nearest.Value) <= DaysOfDoubt;
        return isInDoubt || inDirection is null ? null : t.AddDays(inDirection.Value).Year;
    }

    private static ResolvedDate? MonthOf(DateOnly today, int shift)
    {
        int months = (today.Year * 12) + today.Month - 1 + shift;
        return IsOnCalendar(months / 12, (months % 12) + 1, 1) ? ResolvedDate.Month(months / 12, (months % 12) + 1) : null;
    }

    private static bool IsOnCalendar(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
