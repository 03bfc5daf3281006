using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages.Azerbaijani;

/// <summary>A case suffix that a name can carry (note azerbaijani-grammar 2.1), and how often person names do.</summary>
internal readonly record struct NameSuffix(string Text, GrammaticalCase Case, double Share)
{
    // Shares among person names in news: nominative 64 %, genitive 18, the rest as counted over names and capitals, the place cases
    // (locative, -dakı) lowered, for people are no places.
    public const double BareShare = 0.64;
    private const double GenitiveShare = 0.18;
    private const double DativeShare = 0.045;
    private const double AccusativeShare = 0.03;
    private const double ComitativeShare = 0.03;
    private const double AblativeShare = 0.012;
    private const double LocativeShare = 0.003;
    private const double CopulaShare = 0.003;
    private const double PluralShare = 0.002;
    private const double RareShare = 0.0003;

    private static readonly string[] CommonSuffixes =
    [
        "nın", "nin", "nun", "nün", "ın", "in", "un", "ün", "ya", "yə", "a", "ə", "nı", "ni", "nu", "nü", "ı", "i", "u", "ü",
        "da", "də", "dan", "dən", "la", "lə", "yla", "ylə", "dır", "dir", "dur", "dür",
    ];

    /// <summary>True for a suffix in any vowel: what may follow a hyphen or apostrophe, where harmony follows the foreign reading.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> text)
    {
        foreach (string suffix in CommonSuffixes)
        {
            if (text.SequenceEqual(suffix))
                return true;
        }

        return false;
    }

    /// <returns>Every suffix that the folded stem takes by vowel harmony.</returns>
    public static IEnumerable<NameSuffix> Of(string stem)
    {
        bool vowel = VowelHarmony.EndsInVowel(stem);
        char open = VowelHarmony.Open(stem);
        char close = VowelHarmony.Close(stem);
        foreach (NameSuffix suffix in Cases(vowel, open, close))
            yield return suffix;
        yield return new($"d{close}r", GrammaticalCase.Nominative, CopulaShare);
        yield return new($"d{open}k{(open == 'a' ? 'ı' : 'i')}", GrammaticalCase.Locative, RareShare);
        yield return new($"d{open}k", GrammaticalCase.Dative, RareShare);
        string plural = $"l{open}r";
        yield return new(plural, GrammaticalCase.Nominative, PluralShare);
        foreach (NameSuffix suffix in Cases(vowel: false, open, open == 'a' ? 'ı' : 'i'))
            yield return new(plural + suffix.Text, suffix.Case, suffix.Share * PluralShare);
    }

    /// <returns>The suffixes of a possessed noun, which a name ends in with oğlu and qızı (oğlunun, qızına).</returns>
    public static IEnumerable<NameSuffix> OfPossessed(string stem)
    {
        char open = VowelHarmony.Open(stem);
        char close = VowelHarmony.Close(stem);
        yield return new($"n{close}n", GrammaticalCase.Genitive, GenitiveShare);
        yield return new($"n{open}", GrammaticalCase.Dative, DativeShare);
        yield return new($"n{close}", GrammaticalCase.Accusative, AccusativeShare);
        yield return new($"nd{open}", GrammaticalCase.Locative, LocativeShare);
        yield return new($"nd{open}n", GrammaticalCase.Ablative, AblativeShare);
        yield return new($"l{open}", GrammaticalCase.Instrumental, ComitativeShare);
        yield return new($"yl{open}", GrammaticalCase.Instrumental, RareShare);
        yield return new($"d{close}r", GrammaticalCase.Nominative, CopulaShare);
    }

    private static IEnumerable<NameSuffix> Cases(bool vowel, char open, char close)
    {
        string buffer = vowel ? "n" : "";
        yield return new($"{buffer}{close}n", GrammaticalCase.Genitive, GenitiveShare);
        yield return new(vowel ? $"y{open}" : $"{open}", GrammaticalCase.Dative, DativeShare);
        yield return new($"{buffer}{close}", GrammaticalCase.Accusative, AccusativeShare);
        yield return new($"d{open}", GrammaticalCase.Locative, LocativeShare);
        yield return new($"d{open}n", GrammaticalCase.Ablative, AblativeShare);
        yield return new($"l{open}", GrammaticalCase.Instrumental, ComitativeShare);
        if (vowel)
            yield return new($"yl{open}", GrammaticalCase.Instrumental, ComitativeShare / 5);
    }
}
