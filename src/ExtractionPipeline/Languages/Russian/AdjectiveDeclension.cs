namespace ExtractionPipeline.Languages.Russian;

/// <summary>Endings of adjectives, participles and surnames like them.</summary>
internal static class AdjectiveDeclension
{
    private const string Sibilants = "жчшщ";
    private const string Velars = "гкх";

    // In the order of RussianCase; accusative as for a thing.
    private static readonly string[] HardMasculine = ["ый", "ого", "ому", "ый", "ым", "ом"];
    private static readonly string[] SoftMasculine = ["ий", "его", "ему", "ий", "им", "ем"];
    private static readonly string[] HardFeminine = ["ая", "ой", "ой", "ую", "ой", "ой"];
    private static readonly string[] SoftFeminine = ["яя", "ей", "ей", "юю", "ей", "ей"];
    private static readonly string[] HardNeuter = ["ое", "ого", "ому", "ое", "ым", "ом"];
    private static readonly string[] SoftNeuter = ["ее", "его", "ему", "ее", "им", "ем"];
    private static readonly string[] HardPlural = ["ые", "ых", "ым", "ые", "ыми", "ых"];
    private static readonly string[] SoftPlural = ["ие", "их", "им", "ие", "ими", "их"];

    public static bool IsPlural(string adjective) =>
        adjective.EndsWith("ые", StringComparison.Ordinal) || adjective.EndsWith("ие", StringComparison.Ordinal);

    /// <param name="lemma">Nominative of any gender or the plural: сербский, первая, соединенные.</param>
    /// <param name="asGenitive">The accusative of a person's name or title.</param>
    public static string Form(string lemma, RussianCase @case, Gender gender, bool isPlural, bool asGenitive)
    {
        if (lemma.Length < 3)
            return lemma;
        string stem = lemma[..^2];
        string ending = lemma[^2..];
        bool sibilant = Sibilants.Contains(stem[^1]);
        bool soft = ending is "яя" or "ее" && !sibilant || (ending is "ий" or "ие" && stem[^1] == 'н');
        var row = asGenitive ? RussianCase.Genitive : @case;
        if (row == RussianCase.Nominative || (row == RussianCase.Accusative && gender == Gender.Masculine))
        {
            if (!isPlural && gender == Gender.Masculine)
                return stem + (ending is "ый" or "ий" or "ой" ? ending : soft || sibilant || Velars.Contains(stem[^1]) ? "ий" : "ый");
        }

        string[] table = (isPlural, gender, soft) switch
        {
            (true, _, false) => HardPlural,
            (true, _, true) => SoftPlural,
            (_, Gender.Feminine, false) => HardFeminine,
            (_, Gender.Feminine, true) => SoftFeminine,
            (_, Gender.Neuter, false) => HardNeuter,
            (_, Gender.Neuter, true) => SoftNeuter,
            (_, _, false) => HardMasculine,
            _ => SoftMasculine,
        };
        string form = table[(int)row];
        if (sibilant && form[0] == 'о' && ending != "ой")
            form = "е" + form[1..];
        if (form[0] == 'ы' && (sibilant || Velars.Contains(stem[^1])))
            form = "и" + form[1..];
        return stem + form;
    }
}
