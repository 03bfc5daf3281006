using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages;

/// <summary>What stands around a name and what the rest of its document tells.</summary>
public sealed record NameContext
{
    public static NameContext None { get; } = new();

    /// <summary>The cases that the word to the left allows (a preposition, the head of a role).</summary>
    public GrammaticalCase Expected { get; init; } = GrammaticalCase.Any;

    /// <summary>The word behind the name, folded; empty at the end of a sentence.</summary>
    public string Next { get; init; } = "";

    /// <summary>The word before the name, folded; empty at the start of a sentence.</summary>
    public string Previous { get; init; } = "";

    /// <summary>Whether no word stands before the name in its sentence.</summary>
    public bool OpensSentence { get; init; }

    public NameWitnesses Witnesses { get; init; } = NameWitnesses.None;
}
