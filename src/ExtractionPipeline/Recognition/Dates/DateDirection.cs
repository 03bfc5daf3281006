namespace ExtractionPipeline.Recognition.Dates;

/// <summary>Which way from the document's date an encounter lies: told by the verb (`met`, `will meet`) or by the phrase (`last Tuesday`).</summary>
public enum DateDirection : byte
{
    Unknown,
    Past,
    Future,
}
