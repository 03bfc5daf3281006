using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages.Azerbaijani;

/// <summary>A case suffix that a name can carry (note azerbaijani-grammar 2.1), and how often person names do.</summary>
/// <param name="Pattern">The suffix with `A` for the two-way and `I` for the four-way vowel.</param>
/// <param name="After">What the stem ends in: `V` vowel, `C` consonant, `-` either.</param>
internal readonly record struct NameSuffix(string Pattern, char After, GrammaticalCase Case, double Share)
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

    private static readonly NameSuffix[] Cases =
    [
        new("In", 'C', GrammaticalCase.Genitive, GenitiveShare),
        new("nIn", 'V', GrammaticalCase.Genitive, GenitiveShare),
        new("A", 'C', GrammaticalCase.Dative, DativeShare),
        new("yA", 'V', GrammaticalCase.Dative, DativeShare),
        new("I", 'C', GrammaticalCase.Accusative, AccusativeShare),
        new("nI", 'V', GrammaticalCase.Accusative, AccusativeShare),
        new("dA", '-', GrammaticalCase.Locative, LocativeShare),
        new("dAn", '-', GrammaticalCase.Ablative, AblativeShare),
        new("lA", '-', GrammaticalCase.Instrumental, ComitativeShare),
        new("ylA", 'V', GrammaticalCase.Instrumental, ComitativeShare / 5),
    ];

    private static readonly NameSuffix[] All =
    [
        .. Cases,
        new("dIr", '-', GrammaticalCase.Nominative, CopulaShare),
        new("dAkI", '-', GrammaticalCase.Locative, RareShare),
        new("dAk", '-', GrammaticalCase.Dative, RareShare),
        new("lAr", '-', GrammaticalCase.Nominative, PluralShare),
        .. Cases.Where(c => c.After != 'V').Select(c => new NameSuffix("lAr" + c.Pattern, '-', c.Case, c.Share * PluralShare)),
    ];

    // What follows oğlu and qızı, which end in a possessive.
    private static readonly NameSuffix[] AfterPossessive =
    [
        new("nIn", '-', GrammaticalCase.Genitive, GenitiveShare),
        new("nA", '-', GrammaticalCase.Dative, DativeShare),
        new("nI", '-', GrammaticalCase.Accusative, AccusativeShare),
        new("ndA", '-', GrammaticalCase.Locative, LocativeShare),
        new("ndAn", '-', GrammaticalCase.Ablative, AblativeShare),
        new("lA", '-', GrammaticalCase.Instrumental, ComitativeShare),
        new("ylA", '-', GrammaticalCase.Instrumental, RareShare),
        new("dIr", '-', GrammaticalCase.Nominative, CopulaShare),
    ];

    /// <summary>Finds what suffix the rest of a word is to its stem, by vowel harmony; both folded.</summary>
    /// <remarks>Surnames in -oğlu take both kinds: Qaraoğluya, Qaraoğluna.</remarks>
    public static bool TryMatch(ReadOnlySpan<char> stem, ReadOnlySpan<char> rest, out NameSuffix suffix) =>
        TryMatch(All, stem, rest, out suffix) || (stem.EndsWith("oğlu") && TryMatch(AfterPossessive, stem, rest, out suffix));

    /// <summary>The same behind oğlu and qızı: oğlunun, qızına.</summary>
    public static bool TryMatchPossessed(ReadOnlySpan<char> stem, ReadOnlySpan<char> rest, out NameSuffix suffix) =>
        TryMatch(AfterPossessive, stem, rest, out suffix);

    /// <returns>The cases of a suffix in any vowel, None if it is none: what may follow a hyphen or apostrophe, where harmony follows the foreign reading.</returns>
    public static GrammaticalCase CasesInAnyVowel(ReadOnlySpan<char> rest)
    {
        GrammaticalCase cases = GrammaticalCase.None;
        foreach (NameSuffix suffix in All)
        {
            if (Fits(suffix.Pattern, rest, '?', '?'))
                cases |= suffix.Case;
        }

        return cases;
    }

    /// <returns>All forms of a folded stem.</returns>
    public static IEnumerable<string> Forms(string stem)
    {
        char end = VowelHarmony.EndsInVowel(stem) ? 'V' : 'C';
        return All.Where(s => s.After == '-' || s.After == end).Select(s => s.Write(stem));
    }

    private static bool TryMatch(NameSuffix[] suffixes, ReadOnlySpan<char> stem, ReadOnlySpan<char> rest, out NameSuffix suffix)
    {
        char end = VowelHarmony.EndsInVowel(stem) ? 'V' : 'C';
        char open = VowelHarmony.Open(stem);
        char close = VowelHarmony.Close(stem);
        foreach (NameSuffix candidate in suffixes)
        {
            if (candidate.Pattern.Length == rest.Length && (candidate.After == '-' || candidate.After == end) && Fits(candidate.Pattern, rest, open, close))
            {
                suffix = candidate;
                return true;
            }
        }

        suffix = default;
        return false;
    }

    private static bool Fits(string pattern, ReadOnlySpan<char> rest, char open, char close)
    {
        if (pattern.Length != rest.Length)
            return false;
        for (int i = 0; i < pattern.Length; i++)
        {
            bool fits = pattern[i] switch
            {
                'A' => open == '?' ? rest[i] is 'a' or 'ə' : rest[i] == open,
                'I' => open == '?' ? rest[i] is 'ı' or 'i' or 'u' or 'ü' : rest[i] == CloseAt(i, pattern, open, close),
                _ => rest[i] == pattern[i],
            };
            if (!fits)
                return false;
        }

        return true;
    }

    /// <summary>A four-way vowel behind a two-way one of the same suffix follows that: -lərin, -dakı.</summary>
    private static char CloseAt(int place, string pattern, char open, char close) =>
        pattern.AsSpan(0, place).Contains('A') ? (open == 'a' ? 'ı' : 'i') : close;

    private string Write(string stem)
    {
        char open = VowelHarmony.Open(stem);
        char close = VowelHarmony.Close(stem);
        string pattern = Pattern;
        return stem + string.Concat(pattern.Select((c, i) => c switch { 'A' => open, 'I' => CloseAt(i, pattern, open, close), _ => c }));
    }
}
