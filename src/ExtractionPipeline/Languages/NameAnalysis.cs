using System.Collections.Immutable;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages;

/// <summary>A name in its base form, and what its form told.</summary>
/// <param name="BaseTokens">One for each token given, in the text's own letters.</param>
/// <param name="Case">The cases that the form allows once the base form is decided.</param>
/// <param name="SuffixLength">How many UTF-16 code units at the end of the last token are a fused suffix; 0 where the language changes words otherwise.</param>
public sealed record NameAnalysis(ImmutableArray<string> BaseTokens, GrammaticalCase Case, Gender Gender, int SuffixLength)
{
    /// <summary>The place of the surname among the tokens: the last, but the first in `Surname Given Patronymic` lists.</summary>
    public int SurnameIndex { get; init; } = BaseTokens.Length - 1;

    public string BaseForm => string.Join(' ', BaseTokens);

    /// <returns>The base form with the surname last, as texts and not lists write it.</returns>
    public string GivenNameFirst => SurnameIndex != 0 ? BaseForm : string.Join(' ', [.. BaseTokens[1..], BaseTokens[0]]);
}
