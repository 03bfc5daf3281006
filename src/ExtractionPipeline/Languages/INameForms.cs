namespace ExtractionPipeline.Languages;

/// <summary>Brings a name, as a text inflects it, to its base form. One for each language; immutable, safe to share.</summary>
public interface INameForms
{
    /// <param name="tokens">The words of one mention of one person, in the text's own letters, particles and initials included.</param>
    NameAnalysis Analyze(ReadOnlySpan<string> tokens, NameContext context);

    /// <returns>Every form that a base form of a name can take, folded, itself included: what a document is searched for as witness.</returns>
    IEnumerable<string> Forms(string baseForm, Gender gender);
}
