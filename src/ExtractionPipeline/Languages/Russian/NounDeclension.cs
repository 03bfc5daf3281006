namespace ExtractionPipeline.Languages.Russian;

/// <summary>All forms of one noun, by number and <see cref="RussianCase"/>; a cell has several forms where usage or stress decides.</summary>
/// <param name="Singular">Empty for a word that has no singular.</param>
internal readonly record struct NounDeclension(string[][] Singular, string[][] Plural)
{
    private const string Sibilants = "жчшщ";
    private const string TakesI = "гкхжчшщ"; // и is written after these, where others have ы

    public static NounDeclension Of(string lemma, WordKind kind) => kind.Class switch
    {
        WordClass.Plural => new([], OnlyPlural(lemma, kind)),
        _ when IsUnchanging(lemma, kind) => new(Same(lemma), []),
        _ => new(SingularOf(lemma, kind), PluralOf(lemma, kind)),
    };

    private static bool IsUnchanging(string lemma, WordKind kind) =>
        "иуюэы".Contains(lemma[^1]) || ("ое".Contains(lemma[^1]) && kind.Class != WordClass.Neuter)
        || (kind.Class == WordClass.Feminine && !"аяь".Contains(lemma[^1]));

    private static string[][] Same(string lemma) => [.. Enumerable.Repeat<string[]>([lemma], RussianCases.All.Length)];

    private static string[][] SingularOf(string lemma, WordKind kind)
    {
        string stem = lemma[..^1];
        char before = stem[^1];
        switch (lemma[^1])
        {
            case 'ь' when kind.Class == WordClass.Feminine:
                return Cells(lemma, stem + "и", stem + "и", lemma, stem + "ью", stem + "и");
            case 'ь' or 'й':
                string fleet = kind.IsFleeting ? WithoutFleeting(stem) : stem;
                return Masculine(lemma, fleet + "я", fleet + "ю", [fleet + "ем"], fleet + (lemma.EndsWith("ий", StringComparison.Ordinal) ? "и" : "е"), kind);
            case 'а':
                return Cells(
                    lemma, stem + (TakesI.Contains(before) ? "и" : "ы"), stem + "е", stem + "у", stem + (Sibilants.Contains(before) || before == 'ц' ? "ей" : "ой"), stem + "е");
            case 'я':
                string e = before == 'и' ? "и" : "е";
                return Cells(lemma, stem + "и", stem + e, stem + "ю", stem + "ей", stem + e);
            case 'о':
                return Cells(lemma, stem + "а", stem + "у", lemma, stem + "ом", stem + "е");
            case 'е' when before is 'ц' or 'щ':
                return Cells(lemma, stem + "а", stem + "у", lemma, stem + "ем", stem + "е");
            case 'е':
                return Cells(lemma, stem + "я", stem + "ю", lemma, stem + "ем", stem + (before == 'и' ? "и" : "е"));
            default:
                string hard = kind.IsFleeting ? WithoutFleeting(lemma) : lemma;
                string[] instrumental = Sibilants.Contains(hard[^1]) || hard[^1] == 'ц' ? [hard + "ем", hard + "ом"] : [hard + "ом"];
                return Masculine(lemma, hard + "а", hard + "у", instrumental, hard + "е", kind);
        }
    }

    private static string[][] PluralOf(string lemma, WordKind kind)
    {
        string stem = "аяоеьй".Contains(lemma[^1]) ? lemma[..^1] : lemma;
        if (kind.IsFleeting)
            stem = WithoutFleeting(stem);
        if (lemma.EndsWith("анин", StringComparison.Ordinal) || lemma.EndsWith("янин", StringComparison.Ordinal))
            return PluralCells(lemma[..^2] + "е", [lemma[..^2]], lemma[..^2], soft: false, kind);
        char before = stem[^1];
        bool soft = lemma[^1] is 'ь' or 'й' or 'я' || (lemma[^1] == 'е' && before is not ('ц' or 'щ'));
        string nominative = (lemma[^1], kind.HasPluralInA) switch
        {
            ('о', _) => "а",
            ('е', _) => soft ? "я" : "а",
            (_, true) => soft ? "я" : "а",
            _ => soft || TakesI.Contains(before) ? "и" : "ы",
        };
        string[] genitive = lemma[^1] switch
        {
            _ when kind.HasZeroGenitive => [stem],
            'ь' => [stem + "ей"],
            'й' => [stem + "ев"],
            'а' => [WithFleeting(stem)],
            'я' when before == 'и' => [stem + "й"],
            'я' when before == 'ь' => [stem[..^1] + "ей"],
            'я' => [stem + "ь", stem + "ей"],
            'о' => [stem],
            'е' when before == 'и' => [stem + "й"],
            'е' when before is 'ц' or 'щ' => [stem],
            'е' => [stem + "ей"],
            _ when Sibilants.Contains(before) => [stem + "ей"],
            _ when before == 'ц' => [stem + "ев", stem + "ов"],
            _ => [stem + "ов"],
        };
        return PluralCells(stem + nominative, genitive, stem, soft, kind);
    }

    private static string[][] OnlyPlural(string lemma, WordKind kind)
    {
        string stem = lemma[..^1];
        char before = stem[^1];
        bool soft = lemma[^1] == 'я' || (lemma[^1] == 'и' && !TakesI.Contains(before));
        string[] genitive = lemma[^1] switch
        {
            _ when kind.HasZeroGenitive => [WithFleeting(stem)],
            'и' or 'я' when before == 'и' => [stem + "й"],
            'е' => [stem],
            'и' or 'я' when soft || Sibilants.Contains(before) => [stem + "ей"],
            _ => [stem + "ов"],
        };
        return PluralCells(lemma, genitive, stem, soft, kind);
    }

    private static string[][] PluralCells(string nominative, string[] genitive, string stem, bool soft, WordKind kind)
    {
        string a = soft ? "я" : "а";
        return [[nominative], genitive, [stem + a + "м"], Accusative([nominative], genitive, kind), [stem + a + "ми"], [stem + a + "х"]];
    }

    private static string[][] Masculine(string nominative, string genitive, string dative, string[] instrumental, string prepositional, WordKind kind) =>
        [[nominative], [genitive], [dative], Accusative([nominative], [genitive], kind), instrumental, [prepositional]];

    private static string[] Accusative(string[] asThing, string[] asPerson, WordKind kind) => kind.Animacy switch
    {
        Animacy.Person => asPerson,
        Animacy.Thing => asThing,
        _ => [.. asThing, .. asPerson],
    };

    private static string[][] Cells(params string[] forms) => [.. forms.Select(f => (string[])[f])];

    private static string WithoutFleeting(string stem) => stem[..^2] + stem[^1];

    /// <summary>Where a stem without ending would end in two consonants of which the last is к, a vowel comes between: поездок.</summary>
    private static string WithFleeting(string stem)
    {
        if (stem.Length < 3 || stem[^1] != 'к' || "аеиоуыэюя".Contains(stem[^2]))
            return stem;
        return stem[^2] is 'ь' or 'й' ? stem[..^2] + "ек" : stem[..^1] + (Sibilants.Contains(stem[^2]) ? "ек" : "ок");
    }
}
