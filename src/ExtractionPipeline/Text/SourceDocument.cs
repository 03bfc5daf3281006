namespace ExtractionPipeline.Text;

/// <summary>A document as it was read: its text and what its container said about it.</summary>
/// <remarks>Every offset of every later stage is into <see cref="Text"/>, which no stage changes.</remarks>
public sealed record SourceDocument(string Source, string Text)
{
    /// <summary>The headline where the container gives one apart from the text; null where it stands in the text.</summary>
    public string? Title { get; init; }

    /// <summary>The publication date by the container's metadata; null where it gives none.</summary>
    public DateOnly? Date { get; init; }

    public string? Url { get; init; }

    /// <summary>The language that the container claims; a hint only, the text decides.</summary>
    public LanguageCode? DeclaredLanguage { get; init; }

    /// <summary>True where the text was taken out of something else (a web page, a mail), so that it is to be had nowhere but with the result.</summary>
    public bool IsConverted { get; init; }
}
