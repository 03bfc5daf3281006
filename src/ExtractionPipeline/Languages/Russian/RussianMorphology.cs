using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Languages.Russian;

/// <summary>Forms of Russian nouns, adjectives and phrases of both, folded (ё is е).</summary>
/// <remarks>
/// A paradigm is one word kind for each word of the lemma, separated by spaces; words without one stay as they are, so `m` is enough for
/// `министр иностранных дел` and `adjective m` for `специальный представитель`. Kinds: `m`, `f`, `mf` (коллега, глава), `n`, `pl`,
/// each declined by its ending; `adjective` (agrees with the noun of the phrase; alone it has all genders), `adjective-m`, `adjective-f`
/// (one gender only: поверенный); `fixed`. Marks behind a noun's kind: `-thing` (accusative is nominative), `-fleeting` (посол, посла),
/// `-a` (plural директора), `-zero` (plural without ending in the genitive: Филиппины, Филиппин). Empty: adjectives by ending up to the
/// first noun, the rest fixed; the noun's kind by ending; its accusative both ways.
/// </remarks>
public sealed class RussianMorphology : IMorphology
{
    private static readonly Gender[] AllGenders = [Gender.Masculine, Gender.Feminine, Gender.Neuter];

    /// <inheritdoc/>
    public IEnumerable<InflectedForm> Inflect(string lemma, string paradigm)
    {
        ArgumentException.ThrowIfNullOrEmpty(lemma);
        string[] words = lemma.Split(' ');
        WordKind[] kinds = paradigm.Length == 0 ? Guess(words) : Parse(paradigm, words.Length);
        int head = Array.FindIndex(kinds, k => k.IsNoun);
        var list = new FormList();
        if (Array.TrueForAll(kinds, k => k.Class == WordClass.Fixed))
            list.Add(lemma, GrammaticalCase.Any & ~(GrammaticalCase.Possessed | GrammaticalCase.Ablative));
        else if (head >= 0)
            AddPhrase(list, words, kinds, NounDeclension.Of(words[head], kinds[head]), kinds[head]);
        else
            AddAdjectives(list, words, kinds);
        return list.Forms;
    }

    private static void AddPhrase(FormList list, string[] words, WordKind[] kinds, NounDeclension noun, WordKind head)
    {
        Gender[] genders = head.Class switch
        {
            WordClass.Common => [Gender.Masculine, Gender.Feminine],
            WordClass.Feminine => [Gender.Feminine],
            WordClass.Neuter => [Gender.Neuter],
            _ => [Gender.Masculine],
        };
        foreach (Gender gender in genders)
        {
            foreach (RussianCase @case in noun.Singular.Length == 0 ? [] : RussianCases.All)
                AddCombined(list, words, kinds, noun.Singular[(int)@case], @case, gender, head, isPlural: false);
        }

        foreach (RussianCase @case in noun.Plural.Length == 0 ? [] : RussianCases.All)
            AddCombined(list, words, kinds, noun.Plural[(int)@case], @case, Gender.Unknown, head, isPlural: true);
    }

    private static void AddCombined(
        FormList list, string[] words, WordKind[] kinds, string[] nounForms, RussianCase @case, Gender gender, WordKind head, bool isPlural)
    {
        foreach (string nounForm in nounForms)
        {
            bool asGenitive = @case == RussianCase.Accusative && (isPlural || gender == Gender.Masculine)
                && (head.Animacy == Animacy.Person || (head.Animacy == Animacy.Unknown && nounForm == nounForms[^1]));
            var forms = new string[words.Length];
            for (int i = 0; i < words.Length; i++)
            {
                forms[i] = kinds[i].IsNoun ? nounForm
                    : kinds[i].Class == WordClass.Adjective ? AdjectiveDeclension.Form(words[i], @case, gender, isPlural, asGenitive)
                    : words[i];
            }

            list.Add(string.Join(' ', forms), @case.Flag(), isPlural);
        }
    }

    private static void AddAdjectives(FormList list, string[] words, WordKind[] kinds)
    {
        Gender only = Array.Find(kinds, k => k.Class == WordClass.Adjective).OnlyGender;
        foreach (Gender gender in only == Gender.Unknown ? AllGenders : [only])
            AddAgreeing(gender, isPlural: false);
        AddAgreeing(Gender.Unknown, isPlural: true);

        void AddAgreeing(Gender gender, bool isPlural)
        {
            foreach (RussianCase @case in RussianCases.All)
            {
                foreach (bool asGenitive in @case == RussianCase.Accusative && (isPlural || gender == Gender.Masculine) ? (bool[])[false, true] : [false])
                {
                    var forms = words.Select((w, i) =>
                        kinds[i].Class == WordClass.Adjective ? AdjectiveDeclension.Form(w, @case, gender, isPlural, asGenitive) : w);
                    list.Add(string.Join(' ', forms), @case.Flag(), isPlural);
                }
            }
        }
    }

    private static WordKind[] Parse(string paradigm, int words)
    {
        string[] names = paradigm.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kinds = new WordKind[words];
        for (int i = 0; i < words; i++)
            kinds[i] = i < names.Length ? WordKind.Parse(names[i]) : WordKind.Fixed;
        return kinds;
    }

    private static WordKind[] Guess(string[] words)
    {
        var kinds = new WordKind[words.Length];
        Array.Fill(kinds, WordKind.Fixed);
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] is "и" or "по")
                continue;
            kinds[i] = WordKind.Guess(words[i], afterPluralAdjective: i > 0 && AdjectiveDeclension.IsPlural(words[i - 1]));
            if (kinds[i].Class != WordClass.Adjective)
                break;
        }

        return kinds;
    }
}
