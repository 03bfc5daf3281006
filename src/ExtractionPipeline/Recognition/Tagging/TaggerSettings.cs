namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>How a language's words are matched within a document and with lists.</summary>
/// <param name="StemLength">Letters of a word by which its forms in one document are taken for one; 0: all of them.</param>
/// <param name="StripsVowels">True where a shorter word loses its last vowel for that.</param>
/// <param name="Endings">Endings that may be cut to find a word's stem in the lists, separated by spaces; empty where words do not inflect.</param>
public sealed record TaggerSettings(int StemLength, bool StripsVowels, string Endings)
{
    public bool HasInflection => Endings.Length > 0;

    public static TaggerSettings For(string language) => language switch
    {
        "ru" => new(5, true, "а у ом ем е ы и ой ей ого ому его ему ым им ых их ые ие ую юю ою ею ами ями ах ях ам ям ов ев я ю ий ый ь й ая яя о ыми ими ью"),
        "az" => new(5, false, "ın in un ün nın nin nun nün a ə ya yə na nə ı i u ü nı ni nu nü da də dan dən la lə nda ndə ndan ndən ya"),
        _ => new(0, false, ""),
    };
}
