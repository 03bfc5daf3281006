namespace ExtractionPipeline.Reading;

/// <summary>The text of a file, or why its bytes are none.</summary>
/// <param name="Text">Well-formed Unicode without the byte order mark; null where the bytes are no text.</param>
/// <param name="Encoding">`utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `windows-1254`.</param>
/// <param name="IsGuess">True where nothing but the look of the bytes spoke for the encoding.</param>
/// <param name="Fault">For the user; null where there is a text.</param>
/// <param name="FaultLine">Counts from 1; null where the fault is not in one line.</param>
public readonly record struct DecodedText(string? Text, string Encoding, bool IsGuess, string? Fault, int? FaultLine)
{
    public static DecodedText Of(string text, string encoding, bool isGuess = false) => new(text, encoding, isGuess, null, null);

    public static DecodedText Faulty(string fault, int? line = null) => new(null, "", false, fault, line);
}
