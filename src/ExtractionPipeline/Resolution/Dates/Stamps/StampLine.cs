using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Resolution.Dates.Stamps;

/// <summary>A date in its line; places are indices of atoms.</summary>
/// <param name="First">The line's first atom.</param>
/// <param name="DateFirst">The date's first atom.</param>
/// <param name="Behind">The first atom behind the date and its time of day.</param>
/// <param name="End">Behind the line's last atom.</param>
/// <param name="Time">The time of day behind the date; null where there is none.</param>
internal readonly record struct StampLine(Mention Date, int First, int DateFirst, int Behind, int End, StampTime? Time, StampSide Before, StampSide After)
{
    /// <summary>From so many words besides the date on, a line is running text.</summary>
    public const int WordsOfRunningText = 6;

    /// <summary>`Public Schedule - 7 November 2023`; a longer headline with a date tells of an event.</summary>
    public const int MostWordsOfTitle = 3;

    /// <summary>`Baku, Republic of Azerbaijan, March 7` and `By N N in L` are no longer.</summary>
    public const int MostWordsBeforeDateline = 6;

    public bool HasYear => Date.Date!.Year is not null;

    /// <summary>Words besides the date.</summary>
    public int Words => Before.Words + After.Words;
}

/// <summary>What stands on one side of a date in its line.</summary>
internal readonly record struct StampSide(int Words, bool IsAllCapitals, bool HasNumber, bool HasRelease);
