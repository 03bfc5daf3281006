namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>How a language's words are matched within a document and with lists. `language.yaml` says it to training, the model file to the tagger.</summary>
/// <param name="StemLength">Letters of a word by which its forms in one document are taken for one; 0: all of them.</param>
/// <param name="StripsVowels">True where a shorter word loses its last vowel for that.</param>
/// <param name="Endings">Endings that may be cut to find a word's stem in the lists, separated by spaces; empty where words do not inflect.</param>
public sealed record TaggerSettings(int StemLength, bool StripsVowels, string Endings)
{
    /// <summary>Of a language whose words do not inflect.</summary>
    public static TaggerSettings Uninflected { get; } = new(0, false, "");

    public bool HasInflection => Endings.Length > 0;
}
