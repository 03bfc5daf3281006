namespace ExtractionPipeline.Languages;

/// <summary>Brings a name, as a text inflects it, to its base form. One for each language; immutable, safe to share.</summary>
public interface INameForms
{
    /// <param name="tokens">The words of one mention of one person, in the text's own letters, particles and initials included.</param>
    NameAnalysis Analyze(ReadOnlySpan<string> tokens, NameContext context);

    /// <summary>Puts back the letters of a case suffix, for a text typed without the letters of its language.</summary>
    /// <returns>A word as long.</returns>
    string RestoreSuffix(string word) => word;

    /// <returns>Every form that a base form of a name can take, folded, itself included: what a document is searched for as witness.</returns>
    IEnumerable<string> Forms(string baseForm, Gender gender);
}
