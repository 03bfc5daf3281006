using System.Text;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.Morphology;

/// <summary>Takes from the OpenCorpora dictionary what base forms of Russian names need: names that no other list has, and nouns that look like verbs.</summary>
/// <param name="known">The lists edited by hand: what they know better is left out.</param>
public sealed class RussianNameLists(OpenCorpora dictionary, NameList known, CaseFolding folding)
{
    private const int ShortestName = 3;

    /// <summary>Longer names are read rightly by their ending, where it is the usual one; left out they save half of the file.</summary>
    private const int LongestPlainName = 6;
    private const int LongestNoun = 10;

    /// <summary>Surnames whose nominative their ending tells anyway.</summary>
    private static readonly string[] PlainSurnames = ["ов", "ев", "ин", "ын", "ова", "ева", "ина", "ына", "ский", "цкий", "ая", "ко", "дзе", "швили", "ян", "ук", "юк"];

    /// <returns>Lines of `dictionary-names.tsv`: name folded; `m`, `f`, `mf` or `s`, a surname.</returns>
    public IEnumerable<string> Names()
    {
        var given = new SortedDictionary<string, (bool IsMasculine, bool IsFeminine)>(StringComparer.Ordinal);
        var surnames = new SortedSet<string>(StringComparer.Ordinal);
        foreach (DictionaryForm form in dictionary.Read().Where(f => f.Index == 0 && !f.Has("Patr") && !f.Lemma.Contains('-')))
        {
            string name = folding.Fold(form.Lemma);
            bool isPlain = !"аеиоуыэюяьй".Contains(name[^1]) || (form.Has("femn") && name[^1] is 'а' or 'я');
            if (name.Length < ShortestName || (isPlain && name.Length > LongestPlainName))
                continue;
            bool isOfBoth = form.Has("GNdr");
            if (form.Has("Name"))
                given[name] = (given.GetValueOrDefault(name).IsMasculine || isOfBoth || form.Has("masc"), given.GetValueOrDefault(name).IsFeminine || isOfBoth || form.Has("femn"));
            if (form.Has("Surn") && !known.IsSurname(name) && !PlainSurnames.Any(e => name.EndsWith(e, StringComparison.Ordinal)))
                surnames.Add(name);
        }

        return given.Where(g => IsWorthwhile(g.Key, g.Value.IsMasculine)).Select(g => $"{g.Key}\t{(g.Value.IsMasculine ? "m" : "")}{(g.Value.IsFeminine ? "f" : "")}")
            .Concat(surnames.Select(s => s + "\ts")).Order(StringComparer.Ordinal);
    }

    /// <returns>Lines of `not-past-verbs.tsv`: nouns that end in -л or -ла and are no verb's form, folded.</returns>
    public IEnumerable<string> NotPastVerbs()
    {
        var nouns = new HashSet<string>();
        var verbs = new HashSet<string>();
        foreach (DictionaryForm form in dictionary.Read().Where(f => (f.Word.EndsWith('л') || f.Word.EndsWith("ла", StringComparison.Ordinal)) && !f.Word.Contains('-') && f.Word.Length <= LongestNoun))
        {
            if (form.Has("past"))
                verbs.Add(folding.Fold(form.Word));
            else if (form.Has("NOUN") && !form.IsName)
                nouns.Add(folding.Fold(form.Word));
        }

        return nouns.Except(verbs).Union(["дела", "села", "начала"]).Order(StringComparer.Ordinal); // in text nearly always nouns
    }

    /// <summary>Of two names that could be each other's forms (Кантемир, Кантемира) the list of hand knows the real one; women's in a consonant are slips as often as not.</summary>
    private bool IsWorthwhile(string name, bool isMasculine) =>
        !IsKnown(name) && !Twins(name).Any(IsKnown) && !name.EndsWith("ий", StringComparison.Ordinal) && (isMasculine || "аеиоуыэюяьй".Contains(name[^1]));

    private bool IsKnown(string name) => known.TryGetGivenName(name, out _);

    private static string[] Twins(string name) => name[^1] switch
    {
        'а' or 'я' => [name[..^1], name[..^1] + "ь", name[..^1] + "й"],
        'ь' or 'й' => [name[..^1] + "я"],
        _ => [name + "а"],
    };

    /// <summary>Writes both files into a language's folder.</summary>
    /// <returns>What was written, a line a file.</returns>
    public IReadOnlyList<string> Write(string languageFolder) =>
    [
        WriteFile(Path.Combine(languageFolder, "dictionary-names.tsv"), NamesHead, [.. Names()]),
        WriteFile(Path.Combine(languageFolder, "not-past-verbs.tsv"), VerbsHead, [.. NotPastVerbs()]),
    ];

    private static string WriteFile(string path, string head, string[] lines)
    {
        File.WriteAllText(path, head + string.Join("", lines.Select(l => l + "\n")), new UTF8Encoding(false));
        return $"{path}: {lines.Length} lines";
    }

    private const string Source = """
        # Made by: train morphology --dictionary DIR --output models/ru. Generated: edit given-names.tsv and surnames.tsv instead.
        # Source: OpenCorpora dictionary 0.92 (https://opencorpora.org, CC BY-SA 3.0), as packed in npm's az 0.2.3.

        """;

    private const string NamesHead = """
        # Russian forenames and irregular surnames of a large dictionary that the lists edited by hand lack; rare ones and slips among them.
        # Columns: name folded; m, f, mf: forename of a man, a woman, both; s: surname.

        """ + Source;

    private const string VerbsHead = "# Nouns that end as verbs in the past tense do (-л, -ла), folded, and are no verb's form.\n" + Source;
}
