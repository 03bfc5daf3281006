using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages;

/// <summary>One inflected form of a known word, folded as its language folds.</summary>
/// <param name="Case">The cases the form stands for; several where they fall together.</param>
public readonly record struct InflectedForm(string Form, GrammaticalCase Case, bool IsPlural);

/// <summary>What a language's word forms do. One for each language, named in its `language.yaml`; stateless, safe to share.</summary>
public interface IMorphology
{
    /// <summary>All forms of a word of a lexicon, its base form first.</summary>
    /// <param name="lemma">Base form, folded; several words separated by spaces where the language inflects one of them.</param>
    /// <param name="paradigm">A paradigm name of the language (`m-hard`, `adjective`, `fixed` …); empty lets the ending decide.</param>
    /// <exception cref="ArgumentException">The language has no such paradigm.</exception>
    IEnumerable<InflectedForm> Inflect(string lemma, string paradigm);
}
