using ExtractionPipeline.Recognition;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages.English;

/// <summary>Takes the possessive off English names; nothing else changes in them.</summary>
public sealed class EnglishNameForms(INameKnowledge knowledge, CaseFolding folding) : INameForms
{
    /// <inheritdoc/>
    public IEnumerable<string> Forms(string baseForm, Gender gender)
    {
        string folded = folding.Fold(baseForm);
        return [folded, folded + "'s", folded + "'"];
    }

    /// <inheritdoc/>
    public NameAnalysis Analyze(ReadOnlySpan<string> tokens, NameContext context)
    {
        if (tokens.IsEmpty)
            return new NameAnalysis([], GrammaticalCase.Any, Gender.Unknown, 0);
        string last = folding.Fold(tokens[^1]);
        int suffix = last.EndsWith("'s", StringComparison.Ordinal) ? 2 : last.EndsWith("s'", StringComparison.Ordinal) || last.EndsWith('\'') ? 1 : 0;
        if (suffix >= last.Length)
            suffix = 0;
        knowledge.TryGetGivenName(folding.Fold(tokens[0]), out Gender gender);
        return new NameAnalysis(
            [.. tokens[..^1], tokens[^1][..^suffix]], suffix > 0 ? GrammaticalCase.Genitive : GrammaticalCase.Any & ~GrammaticalCase.Genitive, gender, suffix);
    }
}
