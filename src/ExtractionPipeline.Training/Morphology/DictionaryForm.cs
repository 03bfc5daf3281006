namespace ExtractionPipeline.Training.Morphology;

/// <summary>One form of one word of the OpenCorpora dictionary.</summary>
/// <param name="Word">With ё, in small letters.</param>
/// <param name="Tag">Its grammemes, separated by commas and a space: `NOUN,anim,masc,Name sing,gent`.</param>
/// <param name="Index">Its place in the paradigm; 0 is the lemma.</param>
public readonly record struct DictionaryForm(string Word, string Lemma, string Tag, int Index)
{
    public bool Has(string grammeme)
    {
        int at = Tag.IndexOf(grammeme, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || Tag[at - 1] is ',' or ' ') && (at + grammeme.Length == Tag.Length || Tag[at + grammeme.Length] is ',' or ' ');
    }

    public bool IsName => Has("Name") || Has("Surn") || Has("Patr") || Has("Geox") || Has("Orgn");
}
