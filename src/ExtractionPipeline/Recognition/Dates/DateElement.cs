namespace ExtractionPipeline.Recognition.Dates;

/// <summary>What one place of a pattern accepts.</summary>
internal enum DateElementKind : byte
{
    Word,
    Symbol,

    /// <summary>A word, or a run of words, of a named class of the lexicon.</summary>
    Class,

    /// <summary>A word of a class of months, as the last month of a range.</summary>
    EndMonth,

    /// <summary>1 to 31, bare or with a suffix that a day of the month takes.</summary>
    Day,

    /// <summary>A day with a suffix that says `from` (`4-dən 6-dək`).</summary>
    FromDay,
    EndDay,

    /// <summary>Four digits, bare or with a suffix that a year takes.</summary>
    Year,

    /// <summary>Four digits with such a suffix.</summary>
    YearWithSuffix,
    EndYear,

    /// <summary>1 to 99, in digits or as a word of the class `count`.</summary>
    Count,

    /// <summary>Any one word or number.</summary>
    Any,
}

/// <param name="Id">A word's id, a symbol's folded character, a class's id; 0 otherwise.</param>
internal readonly record struct DateElement(DateElementKind Kind, int Id = 0);

/// <summary>A pattern without options and alternatives.</summary>
/// <param name="Before">One of these must stand before it; any may where it is empty.</param>
/// <param name="After">One of these must stand behind it; any may where it is empty.</param>
internal sealed record DateSequence(DateElement[] Elements, DateElement[] Before, DateElement[] After);

/// <summary>Words around a date phrase.</summary>
internal sealed record DateContext(DateElement[] Before, DateElement[] After);
