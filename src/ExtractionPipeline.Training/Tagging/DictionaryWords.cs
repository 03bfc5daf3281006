using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.Morphology;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Puts the stems of a dictionary's nouns and adjectives into the word table.</summary>
internal sealed class DictionaryWords(OpenCorpora dictionary, TaggerSettings settings, CaseFolding folding)
{
    private const int ShortestStem = 3;
    private const int LongestEnding = 4;

    private readonly HashSet<string> _endings = [.. settings.Endings.Split(' ')];

    [Flags]
    private enum Kinds
    {
        None = 0,
        GivenName = 1,
        Surname = 2,
        Place = 4,
        Being = 8,
        Thing = 16,
        Organization = 32,
        Patronymic = 64,
        Adjective = 128,
    }

    public void AddTo(WordList words)
    {
        foreach (var (stem, kinds) in Stems())
            words.AddStem(stem, KindOf(kinds));
    }

    private SortedDictionary<string, Kinds> Stems()
    {
        var stems = new SortedDictionary<string, Kinds>(StringComparer.Ordinal);
        foreach (var ((_, kind), forms) in Words())
        {
            var own = new HashSet<string>();
            foreach (string form in forms.Where(f => !Cuts(f).Any(own.Contains)))
                own.Add(Cuts(form).Last());
            foreach (string stem in own)
                stems[stem] = stems.GetValueOrDefault(stem) | kind;
        }

        return stems;
    }

    /// <summary>The forms of each noun, folded, short ones first.</summary>
    private Dictionary<(string Lemma, Kinds Kind), SortedSet<string>> Words()
    {
        var words = new Dictionary<(string Lemma, Kinds Kind), SortedSet<string>>();
        foreach (DictionaryForm form in dictionary.Read())
        {
            Kinds kind = KindOf(form);
            if (kind == Kinds.None || form.Word.Length < ShortestStem || form.Word.Contains('-'))
                continue;
            if (!words.TryGetValue((form.Lemma, kind), out var forms))
                words.Add((form.Lemma, kind), forms = new SortedSet<string>(ByLength));
            forms.Add(folding.Fold(form.Word));
        }

        return words;
    }

    private static Comparer<string> ByLength { get; } =
        Comparer<string>.Create((a, b) => a.Length != b.Length ? a.Length - b.Length : string.CompareOrdinal(a, b));

    /// <summary>The form and what the tagger may take for its stem, longest first.</summary>
    private IEnumerable<string> Cuts(string form)
    {
        for (int cut = 0; cut <= LongestEnding && form.Length - cut >= ShortestStem; cut++)
        {
            if (cut == 0 || _endings.Contains(form[^cut..]))
                yield return form[..^cut];
        }
    }

    private static Kinds KindOf(in DictionaryForm form)
    {
        if (form.Has("ADJF") || form.Has("ADJS"))
            return Kinds.Adjective;
        if (!form.Has("NOUN"))
            return Kinds.None;
        if (form.Has("Patr"))
            return Kinds.Patronymic;
        if (form.Has("Orgn") || form.Has("Trad"))
            return Kinds.Organization;
        return form.Has("Name") ? Kinds.GivenName : form.Has("Surn") ? Kinds.Surname : form.Has("Geox") ? Kinds.Place : form.Has("anim") ? Kinds.Being : Kinds.Thing;
    }

    private static StemKind KindOf(Kinds kinds)
    {
        const Kinds common = Kinds.Being | Kinds.Thing, names = Kinds.GivenName | Kinds.Surname | Kinds.Place;
        if ((kinds & Kinds.Adjective) != 0)
            return (kinds & names) != 0 ? StemKind.AdjectiveOrName : (kinds & common) != 0 ? StemKind.AdjectiveOrNoun : StemKind.Adjective;
        if (kinds is Kinds.Organization)
            return StemKind.Organization;
        kinds &= ~Kinds.Organization; // of what else it is, more is known
        if (kinds is Kinds.Patronymic)
            return StemKind.Patronymic;
        kinds &= ~Kinds.Patronymic;
        return (kinds & ~common, kinds & common) switch
        {
            (Kinds.None, Kinds.Being) => StemKind.Being,
            (Kinds.None, Kinds.Thing) => StemKind.Thing,
            (Kinds.None, _) => StemKind.BeingOrThing,
            (Kinds.GivenName, Kinds.None) => StemKind.GivenName,
            (Kinds.Surname, Kinds.None) => StemKind.Surname,
            (Kinds.Place, Kinds.None) => StemKind.Place,
            (Kinds.GivenName | Kinds.Surname, Kinds.None) => StemKind.GivenNameOrSurname,
            (_, Kinds.None) => StemKind.PlaceOrName,
            (Kinds.GivenName, _) => StemKind.GivenNameOrNoun,
            (Kinds.Surname, _) => StemKind.SurnameOrNoun,
            (Kinds.Place, _) => StemKind.PlaceOrNoun,
            _ => StemKind.Anything,
        };
    }
}
