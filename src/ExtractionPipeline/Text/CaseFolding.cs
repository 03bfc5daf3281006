namespace ExtractionPipeline.Text;

/// <summary>Folds letters for comparison, one UTF-16 unit to one, so that offsets into the folded copy are offsets into the text.</summary>
/// <remarks>
/// Immutable and safe to share. Every language folds upper to lower case by simple case mapping, typographic apostrophes to U+0027,
/// dashes to '-', and no-break spaces to a space; what a language does besides is given to the constructor: Azerbaijani folds I to ı
/// and İ to i, Russian folds ё to е.
/// </remarks>
public sealed class CaseFolding
{
    private readonly char[] _map = new char[char.MaxValue + 1];

    /// <param name="exceptions">Pairs of a letter and what it folds to, which win over the common mapping.</param>
    public CaseFolding(params ReadOnlySpan<(char From, char To)> exceptions)
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
            _map[unit] = char.ToLowerInvariant((char)unit);
        _map['\u0130'] = 'i'; // LATIN CAPITAL LETTER I WITH DOT ABOVE: .NET leaves it as it is
        foreach (char apostrophe in "\u2018\u2019\u02BC\u0060\u00B4") // quotation marks, modifier apostrophe, grave, acute
            _map[apostrophe] = '\'';
        foreach (char dash in "\u2010\u2011\u2012\u2013\u2014\u2212") // hyphens, dashes, minus
            _map[dash] = '-';
        foreach (char space in "\u00A0\u2009\u202F\u2007") // no-break, thin, narrow no-break, figure space
            _map[space] = ' ';
        foreach (char schwa in "\u04D9\u01DD") // Cyrillic schwa and turned e, typed for ə in Latin words
            _map[schwa] = 'ə';
        foreach (var (from, to) in exceptions)
            _map[from] = to;
    }

    /// <summary>Folds as most languages do.</summary>
    public static CaseFolding Common { get; } = new();

    public char Fold(char unit) => _map[unit];

    /// <summary>Writes the folded copy of <paramref name="text"/> to the start of <paramref name="folded"/>, which must be as long.</summary>
    public void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (int i = 0; i < text.Length; i++)
            folded[i] = _map[text[i]];
    }

    public string Fold(string text) => string.Create(text.Length, (Folding: this, Text: text), static (folded, state) => state.Folding.Fold(state.Text, folded));
}
