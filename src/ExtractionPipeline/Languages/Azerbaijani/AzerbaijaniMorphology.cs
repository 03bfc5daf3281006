using ExtractionPipeline.Recognition;
using static ExtractionPipeline.Recognition.GrammaticalCase;

namespace ExtractionPipeline.Languages.Azerbaijani;

/// <summary>Forms of Azerbaijani nouns and noun phrases: one layer of suffixes on the last word, by vowel harmony.</summary>
/// <remarks>
/// Paradigms: `noun`; `soft` (k, q become y, ğ before a vowel: rəhbərlik, rəhbərliyi); `possessed` (the lemma ends in a possessive
/// suffix, as most titles do: xarici işlər naziri, xarici işlər nazirinə); `resident` (türkiyə gives türkiyəli and its forms);
/// `abbreviation` (suffixes set off by a hyphen, in any vowel, for harmony follows how the letters are read); `fixed`. Empty: a phrase
/// of several words whose last ends in -i, -ı, -u, -ü is `possessed`, all else is `noun`.
/// </remarks>
public sealed class AzerbaijaniMorphology : IMorphology
{
    private static readonly (GrammaticalCase Case, string[] Suffixes)[] AbbreviationSuffixes =
    [
        (Genitive, ["nin", "nın", "nun", "nün", "in", "ın", "un", "ün"]),
        (Dative, ["yə", "ya", "ə", "a", "nə", "na"]),
        (Accusative, ["ni", "nı", "nu", "nü", "i", "ı", "u", "ü"]),
        (Locative, ["də", "da", "ndə", "nda"]),
        (Attributive, ["dəki", "dakı", "ndəki", "ndakı"]),
        (Ablative, ["dən", "dan", "ndən", "ndan"]),
        (Instrumental, ["lə", "la", "ylə", "yla"]),
        (Nominative, ["dir", "dır", "dur", "dür"]),
    ];

    /// <inheritdoc/>
    public IEnumerable<InflectedForm> Inflect(string lemma, string paradigm)
    {
        ArgumentException.ThrowIfNullOrEmpty(lemma);
        var list = new FormList();
        switch (paradigm)
        {
            case "" when EndsInPossessive(lemma):
            case "possessed":
                list.Add(lemma, Nominative | Possessed);
                AddPossessed(list, lemma, isPlural: false);
                break;
            case "" or "noun":
                AddNoun(list, lemma, lemma);
                break;
            case "soft":
                AddNoun(list, lemma, Softened(lemma));
                break;
            case "resident":
                AddNoun(list, Resident(lemma), Resident(lemma));
                break;
            case "abbreviation":
                list.Add(lemma, Nominative);
                foreach (var (grammaticalCase, suffixes) in AbbreviationSuffixes)
                {
                    foreach (string suffix in suffixes)
                        list.Add($"{lemma}-{suffix}", grammaticalCase);
                }

                break;
            case "fixed":
                list.Add(lemma, Any);
                break;
            default:
                throw new ArgumentException(
                    $"Azerbaijani has no paradigm '{paradigm}'. Known: noun, soft, possessed, resident, abbreviation, fixed.", nameof(paradigm));
        }

        return list.Forms;
    }

    /// <param name="soft">The stem before suffixes that begin with a vowel.</param>
    private static void AddNoun(FormList list, string stem, string soft)
    {
        list.Add(stem, Nominative);
        AddCases(list, stem, soft, isPlural: false);
        string possessed = VowelHarmony.EndsInVowel(stem) ? $"{stem}s{VowelHarmony.Close(stem)}" : $"{soft}{VowelHarmony.Close(soft)}";
        list.Add(possessed, Nominative | Possessed);
        AddPossessed(list, possessed, isPlural: false);
        AddOurs(list, stem, soft, isPlural: false);

        string plural = Plural(stem);
        list.Add(plural, Nominative, isPlural: true);
        AddCases(list, plural, plural, isPlural: true);
        string possessedPlural = plural + VowelHarmony.Close(plural);
        list.Add(possessedPlural, Nominative | Possessed, isPlural: true);
        AddPossessed(list, possessedPlural, isPlural: true);
        AddOurs(list, plural, plural, isPlural: true);
    }

    private static void AddCases(FormList list, string stem, string soft, bool isPlural)
    {
        bool vowel = VowelHarmony.EndsInVowel(stem);
        char open = VowelHarmony.Open(stem);
        char close = VowelHarmony.Close(stem);
        list.Add(vowel ? $"{stem}n{close}n" : $"{soft}{close}n", Genitive, isPlural);
        list.Add(vowel ? $"{stem}y{open}" : $"{soft}{open}", Dative, isPlural);
        list.Add(vowel ? $"{stem}n{close}" : $"{soft}{close}", Accusative, isPlural);
        AddHardCases(list, stem, isPlural, None);
        list.Add($"{stem}l{open}", Instrumental, isPlural);
        if (vowel)
            list.Add($"{stem}yl{open}", Instrumental, isPlural);
    }

    /// <summary>After a possessive suffix an n stands before the case: naziri, nazirinə, nazirində.</summary>
    private static void AddPossessed(FormList list, string possessed, bool isPlural)
    {
        char open = VowelHarmony.Open(possessed);
        char close = VowelHarmony.Close(possessed);
        list.Add($"{possessed}n{close}n", Genitive | Possessed, isPlural);
        list.Add($"{possessed}n{open}", Dative | Possessed, isPlural);
        list.Add($"{possessed}n{close}", Accusative | Possessed, isPlural);
        AddHardCases(list, possessed + "n", isPlural, Possessed);
        list.Add($"{possessed}d{close}r", Nominative | Possessed, isPlural);
        list.Add($"{possessed}l{open}", Instrumental | Possessed, isPlural);
        list.Add($"{possessed}yl{open}", Instrumental | Possessed, isPlural);
    }

    /// <summary>First person plural, which an official source uses of its own state: ölkəmiz, prezidentimizin.</summary>
    private static void AddOurs(FormList list, string stem, string soft, bool isPlural)
    {
        string ours = VowelHarmony.EndsInVowel(stem)
            ? $"{stem}m{VowelHarmony.Close(stem)}z" : $"{soft}{VowelHarmony.Close(soft)}m{VowelHarmony.Close(soft)}z";
        list.Add(ours, Nominative | Possessed, isPlural);
        char open = VowelHarmony.Open(ours);
        char close = VowelHarmony.Close(ours);
        list.Add($"{ours}{close}n", Genitive | Possessed, isPlural);
        list.Add($"{ours}{open}", Dative | Possessed, isPlural);
        list.Add($"{ours}{close}", Accusative | Possessed, isPlural);
        list.Add($"{ours}l{open}", Instrumental | Possessed, isPlural);
        AddHardCases(list, ours, isPlural, Possessed);
    }

    private static void AddHardCases(FormList list, string stem, bool isPlural, GrammaticalCase also)
    {
        char open = VowelHarmony.Open(stem);
        char close = VowelHarmony.Close(stem);
        list.Add($"{stem}d{open}", Locative | also, isPlural);
        list.Add($"{stem}d{open}n", Ablative | also, isPlural);
        list.Add($"{stem}d{open}k{(open == 'a' ? 'ı' : 'i')}", Attributive | also, isPlural);
        if (also == None)
            list.Add($"{stem}d{close}r", Nominative, isPlural);
    }

    private static string Plural(string stem) => $"{stem}l{VowelHarmony.Open(stem)}r";

    private static string Resident(string stem) => $"{stem}l{VowelHarmony.Close(stem)}";

    private static string Softened(string stem) => stem[^1] switch
    {
        'k' => stem[..^1] + "y",
        'q' => stem[..^1] + "ğ",
        _ => stem,
    };

    private static bool EndsInPossessive(string lemma) => lemma.Contains(' ') && "iıuü".Contains(lemma[^1]);
}
