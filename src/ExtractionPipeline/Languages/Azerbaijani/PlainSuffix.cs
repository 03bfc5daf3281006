namespace ExtractionPipeline.Languages.Azerbaijani;

/// <summary>Puts back the letters of a case suffix that was typed without them (`Hansenle`, `Fidanin`), by vowel harmony.</summary>
internal static class PlainSuffix
{
    private static readonly (string Typed, string Spelt)[] Open = [("den", "dən"), ("yle", "ylə"), ("de", "də"), ("le", "lə"), ("ye", "yə"), ("e", "ə")];

    private static readonly (string Typed, string Spelt)[] Close = [("nin", "nın"), ("in", "ın"), ("ni", "nı"), ("i", "ı")];

    /// <param name="word">As typed; of a text without the letters of the language.</param>
    /// <returns>A word as long, which ends as a suffix of its stem would; the same where it ends in none.</returns>
    public static string Restore(string word)
    {
        foreach (var (typed, spelt) in Open)
        {
            if (IsBehind(word, typed) && VowelHarmony.Open(word.AsSpan(0, word.Length - typed.Length)) == 'ə')
                return string.Concat(word.AsSpan(0, word.Length - typed.Length), spelt);
        }

        foreach (var (typed, spelt) in Close)
        {
            if (IsBehind(word, typed) && VowelHarmony.Close(word.AsSpan(0, word.Length - typed.Length)) == 'ı')
                return string.Concat(word.AsSpan(0, word.Length - typed.Length), spelt);
        }

        return word;
    }

    private static bool IsBehind(string word, string suffix) => word.Length > suffix.Length + 2 && word.EndsWith(suffix, StringComparison.Ordinal);
}
