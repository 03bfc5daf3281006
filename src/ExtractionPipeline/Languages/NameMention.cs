using System.Collections.Immutable;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages;

/// <summary>A name as one place of a document has it.</summary>
/// <param name="Tokens">Its words in the text's letters.</param>
/// <param name="Expected">The cases that the word to its left allows.</param>
/// <param name="Next">The word behind it, folded; empty where there is none.</param>
public sealed record NameMention(ImmutableArray<string> Tokens, GrammaticalCase Expected, string Next)
{
    /// <summary>The word before it in the sentence, folded; empty where there is none.</summary>
    public string Previous { get; init; } = "";

    public bool OpensSentence { get; init; }
}
