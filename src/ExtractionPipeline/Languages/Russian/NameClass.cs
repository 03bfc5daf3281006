using System.Collections.Immutable;

namespace ExtractionPipeline.Languages.Russian;

/// <summary>One way Russian names decline: what stands before the ending, the six endings, and how often names are so.</summary>
/// <param name="Stem">The last letters a stem must have, one of them; empty allows any. Behind `~` those it must not have.</param>
/// <param name="Endings">In the order of <see cref="RussianCase"/>; `a|b` where both are written.</param>
/// <param name="SurnamePrior">Share among surnames of that gender (note 3.3: counts on FactRuEval, the rest estimated).</param>
internal sealed record NameClass(Gender Gender, string Stem, string Endings, double SurnamePrior, double GivenPrior)
{
    private const string Consonants = "бвгджзйклмнпрстфхцчшщ";
    private const string Hard = "бвдзлмнпрстф";

    private readonly string[][] _endings = [.. Endings.Split(' ').Select(e => e == "-" ? [""] : e.Split('|').Select(x => x == "-" ? "" : x).ToArray())];
    private readonly string[] _stems = Stem.Split('~')[0].Split('|');
    private readonly string[] _excluded = Stem.Contains('~') ? Stem.Split('~')[1].Split('|') : [];

    public string LemmaEnding => _endings[0][0];

    /// <summary>True where all cases look like the nominative.</summary>
    public bool IsUnchanging => _endings.Length == 1;

    public string[] EndingsOf(RussianCase @case) => IsUnchanging ? _endings[0] : _endings[(int)@case];

    public bool HasEnding(ReadOnlySpan<char> ending)
    {
        foreach (string[] alternatives in _endings)
        {
            foreach (string alternative in alternatives)
            {
                if (ending.SequenceEqual(alternative))
                    return true;
            }
        }

        return false;
    }

    public bool Allows(ReadOnlySpan<char> stem)
    {
        if (stem.Length == 0 || (LemmaEnding is [_, 'я' or 'й'] && LemmaEnding != "ия" && LemmaEnding != "ий" && !stem.ContainsAny(Letters.Vowels)) || !(stem.ContainsAny(Letters.Vowels) || LemmaEnding.AsSpan().ContainsAny(Letters.Vowels)))
            return false;
        foreach (string end in _excluded)
        {
            if (stem.EndsWith(end))
                return false;
        }

        foreach (string end in _stems)
        {
            bool fits = end switch
            {
                "C" => Consonants.Contains(stem[^1]) && stem[^1] != 'й',
                "H" => Hard.Contains(stem[^1]),
                "V" => Letters.IsVowel(stem[^1]) && stem[^1] != 'и',
                "L" => "бвдзлмнпрстф".Contains(stem[^1]),
                "S" => "жчшщц".Contains(stem[^1]),
                "G" => "гкх".Contains(stem[^1]),
                _ => stem.EndsWith(end),
            };
            if (fits)
                return true;
        }

        return false;
    }

    /// <summary>Notation: stems `C` consonant, `H` consonant but velars and sibilants, `V` vowel but и, `S` sibilant or ц, `G` velar, `L` one that can be soft.</summary>
    public static ImmutableArray<NameClass> All { get; } =
    [
        new(Gender.Masculine, "ов|ев|ин|ын", "- а у а ым е", 0.31, 0.0005),
        new(Gender.Masculine, "ов|ев|ин|ын", "- а у а ом е", 0.03, 0.08),
        new(Gender.Masculine, "H|G~ов|ев|ин|ын", "- а у а ом е", 0.33, 0.48),
        new(Gender.Masculine, "S", "- а у а ем|ом е", 0.05, 0.01),
        new(Gender.Masculine, "L", "ь я ю я ем е", 0.025, 0.04),
        new(Gender.Masculine, "ан|ин|он|ун|эн|юн|ян", "ь я ю я ем е", 0.05, 0.05), // Chinese names end so
        new(Gender.Masculine, "V", "й я ю я ем е", 0.02, 0.06),
        new(Gender.Masculine, "", "ий ия ию ия ием ии", 0.001, 0.015),
        new(Gender.Masculine, "C", "ец ца цу ца цем|цом це", 0.006, 0.0002),
        new(Gender.Masculine, "C", "ок ка ку ка ком ке", 0.004, 0.0002),
        new(Gender.Masculine, "ав", "ел ла лу ла лом ле", 0.0001, 0.004),
        new(Gender.Masculine, "ов|ев|ин|ын", "ы ых ым ых ыми ых", 0.05, 0.00001), // a family
        new(Gender.Masculine, "христ", "ос а у а ом е", 0.9, 0.0001),
        new(Gender.Masculine, "л", "ев ьва ьву ьва ьвом ьве", 0.0001, 0.004),
        new(Gender.Masculine, "ск|цк", "ий ого ому ого им ом", 0.04, 0.0005),
        new(Gender.Masculine, "G|S", "ий ого|его ому|ему ого|его им ом|ем", 0.003, 0.0001),
        new(Gender.Masculine, "H", "ый ого ому ого ым ом", 0.006, 0.0001),
        new(Gender.Masculine, "н", "ий его ему его им ем", 0.001, 0.0001),
        new(Gender.Masculine, "H|ск|цк|х", "ой ого ому ого ым|им ом", 0.003, 0.0001),
        new(Gender.Masculine, "H~ов|ев|ин|ын|зод", "а ы е у ой е", 0.04, 0.02),
        new(Gender.Masculine, "ов|ев|ин|ын", "а ы е у ой е", 0.001, 0.0005),
        new(Gender.Masculine, "G", "а и е у ой е", 0.012, 0.003),
        new(Gender.Masculine, "S", "а ы|и е у ей е", 0.004, 0.002),
        new(Gender.Masculine, "C|ь|й", "я и е ю ей е", 0.008, 0.008),
        new(Gender.Masculine, "V", "я и е ю ей е", 0.0008, 0.0005),
        new(Gender.Masculine, "", "ия ии ии ию ией ии", 0.004, 0.001),
        new(Gender.Feminine, "ов|ев|ин|ын", "а ой ой у ой ой", 0.33, 0.0005),
        new(Gender.Feminine, "ск|цк", "ая ой ой ую ой ой", 0.06, 0.0005),
        new(Gender.Feminine, "H|G|S", "ая ой|ей ой|ей ую ой|ей ой|ей", 0.01, 0.0002),
        new(Gender.Feminine, "н", "яя ей ей юю ей ей", 0.001, 0.0001),
        new(Gender.Feminine, "H~ов|ев|ин|ын", "а ы е у ой е", 0.05, 0.38),
        new(Gender.Feminine, "ов|ев|ин|ын", "а ы е у ой е", 0.003, 0.08),
        new(Gender.Feminine, "G", "а и е у ой е", 0.02, 0.06),
        new(Gender.Feminine, "S", "а ы|и е у ей е", 0.004, 0.01),
        new(Gender.Feminine, "C|ь|й", "я и е ю ей е", 0.008, 0.05),
        new(Gender.Feminine, "V", "я и е ю ей е", 0.0008, 0.01),
        new(Gender.Feminine, "", "ия ии ии ию ией ии", 0.004, 0.09),
        new(Gender.Feminine, "L", "ь и и ь ью и", 0.0002, 0.006),
        new(Gender.Feminine, "C", "-", 0.33, 0.13),
        new(Gender.Feminine, "", "ь", 0.02, 0.012),
        new(Gender.Feminine, "", "й", 0.01, 0.008),
        .. Unchanging(Gender.Masculine), .. Unchanging(Gender.Feminine),
    ];

    private static IEnumerable<NameClass> Unchanging(Gender gender) =>
    [
        new(gender, "к", "о", 0.05, 0.005),
        new(gender, "", "о", 0.04, 0.04),
        new(gender, "дз", "е", 0.01, 0.0001),
        new(gender, "зад", "е", 0.01, 0.0001),
        new(gender, "зод", "а", 0.5, 0.0001),
        new(gender, "", "е", 0.015, 0.02),
        new(gender, "", "и", 0.045, 0.045),
        new(gender, "еск", "у", 0.004, 0.0001),
        new(gender, "", "у", 0.004, 0.006),
        new(gender, "", "ю", 0.002, 0.002),
        new(gender, "", "э", 0.002, 0.002),
        new(gender, "", "ы", 0.001, 0.0005),
        new(gender, "кыз|гыз|огл|ул", "ы", 0.5, 0.0001),
        new(gender, "огл", "у", 0.5, 0.0001),
        new(gender, "V|и", "а", 0.006, 0.006),
        new(gender, "C", "а", 0.0008, 0.0003),
        new(gender, "C|V|и", "я", 0.0005, 0.0003),
        new(gender, "C", "ых", 0.004, 0.00001),
        new(gender, "C", "их", 0.004, 0.00001),
    ];
}
