using System.Collections.Frozen;
using ExtractionPipeline.Languages.Azerbaijani;
using ExtractionPipeline.Languages.English;
using ExtractionPipeline.Languages.Russian;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>Builds what brings a language's names to their base form, from its folder of `models/`.</summary>
public static class NameFormsLoader
{
    /// <exception cref="InvalidDataException">A list is missing or damaged.</exception>
    /// <exception cref="ArgumentException">The profile names no known morphology.</exception>
    public static INameForms Load(string languageFolder, LanguageProfile profile)
    {
        switch (profile.Morphology)
        {
            case "azerbaijani":
                NameList names = NameList.Load(languageFolder, profile.Folding);
                HashSet<string> rare = [.. DataLines.Words(Path.Combine(languageFolder, "rare-surnames.tsv"), profile.Folding)];
                return new AzerbaijaniNameForms(names, rare, new NameSpelling(names.All.Concat(rare)), profile.Folding);
            case "english":
                return new EnglishNameForms(new NameList([], []), profile.Folding);
            case "russian":
                IEnumerable<string> particles = DataLines.Words(Path.Combine(languageFolder, "name-particles.tsv"), profile.Folding);
                var others = DataLines.Words(Path.Combine(languageFolder, "not-past-verbs.tsv"), profile.Folding);
                return new RussianNameForms(NameList.Load(languageFolder, profile.Folding), particles, new PastVerbs(others), profile.Folding);
            default:
                throw new ArgumentException($"There are no name forms for the morphology '{profile.Morphology}'.", nameof(profile));
        }
    }

    /// <summary>The stage that applies name forms to the persons of a text; reads `case-governors.tsv` and `case-verbs.tsv` where the language has them.</summary>
    /// <param name="forms">What <see cref="Load"/> gave for the same language.</param>
    /// <exception cref="InvalidDataException">The list is damaged.</exception>
    public static NameNormalizer LoadNormalizer(string languageFolder, LanguageProfile profile, INameForms forms)
    {
        string path = Path.Combine(languageFolder, "case-governors.tsv");
        var governors = File.Exists(path)
            ? DataLines.Read(path, 2).ToFrozenDictionary(r => profile.Folding.Fold(r[0]), r => Cases(r[1], path))
            : FrozenDictionary<string, GrammaticalCase>.Empty;
        // Without a preposition no Russian name stands in the prepositional.
        GrammaticalCase without = governors.Count > 0 ? GrammaticalCase.Any & ~GrammaticalCase.Locative : GrammaticalCase.Any;
        string verbs = Path.Combine(languageFolder, "case-verbs.tsv");
        VerbGovernment? behind = File.Exists(verbs) ? Verbs(DataLines.Read(verbs, 2).Select(r => (profile.Folding.Fold(r[0]), Cases(r[1], verbs)))) : null;
        var between = PersonTrimmer.Words(languageFolder, profile.Folding, PersonTrimmer.Between);
        return new NameNormalizer(forms, profile.Folding, governors, without, between, behind);
    }

    /// <summary>Rows of two words are verbs that make the name right before them their object.</summary>
    private static VerbGovernment Verbs(IEnumerable<(string Words, GrammaticalCase Cases)> rows)
    {
        var joined = rows.ToLookup(r => r.Words.Contains(' '));
        return new VerbGovernment([.. joined[false]], [.. joined[true].Select(r => (r.Words[..r.Words.IndexOf(' ')], r.Words[(r.Words.IndexOf(' ') + 1)..]))]);
    }

    private static GrammaticalCase Cases(string names, string path)
    {
        GrammaticalCase cases = GrammaticalCase.None;
        foreach (string name in names.Split(','))
        {
            if (!SnakeCase.TryParse(name, out GrammaticalCase one))
                throw new InvalidDataException($"{path}: there is no case '{name}'; write nominative, genitive, dative, accusative, instrumental or locative.");
            cases |= one;
        }

        return cases;
    }
}
