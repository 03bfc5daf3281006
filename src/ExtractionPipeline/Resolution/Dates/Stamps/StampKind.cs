namespace ExtractionPipeline.Resolution.Dates.Stamps;

/// <summary>What a date stamps by the line that it stands in.</summary>
internal enum StampKind : byte
{
    /// <summary>A date in running prose.</summary>
    None,

    /// <summary>A line that carries the date of publication.</summary>
    Publication,

    /// <summary>The end of the headline: the day of what it announces, mostly the document's too.</summary>
    Title,

    /// <summary>A stamp in front of the running text: `BAKU, March 7 -`.</summary>
    Dateline,
}
