using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>Inflects entries and collects their forms. A form that two entries share stays with the one added first.</summary>
internal sealed class GazetteerBuilder(CaseFolding folding, IMorphology morphology, GazetteerSettings settings)
{
    private readonly Dictionary<string, GazetteerForm> _forms = new(16384, StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerForm> _uncapitalized = new(StringComparer.Ordinal);

    public void Add(GazetteerEntry entry, LexiconForm form)
    {
        entry = entry with
        {
            Name = form.Text,
            IsAbbreviation = form.IsAbbreviation,
            IsProper = form.IsProper,
            IsDoubtful = form.IsDoubtful,
            Confidence = form.IsName ? WeakConfidence : entry.Confidence,
        };
        string lemma = folding.Fold(form.Text);
        bool basePossessed = false, basePlural = false, isFirst = true;
        foreach (InflectedForm inflected in morphology.Inflect(lemma, ParadigmOf(entry, form)))
        {
            if (isFirst)
                (basePossessed, basePlural) = (inflected.Case.HasFlag(GrammaticalCase.Possessed), inflected.IsPlural);
            else if (Skips(entry, inflected, basePossessed, basePlural))
                continue;
            AddForm(entry, lemma, inflected, isFirst);
            isFirst = false;
        }
    }

    public GazetteerIndex Build() => new(_forms, _uncapitalized);

    /// <summary>For a name that is more often a person's: a place only where nothing else claims it.</summary>
    private const double WeakConfidence = 0.4;

    private string ParadigmOf(GazetteerEntry entry, LexiconForm form) => form switch
    {
        { Paradigm.Length: > 0 } => form.Paradigm,
        { IsAbbreviation: true } => settings.AbbreviationParadigm,
        _ => entry.CountryForm == CountryForm.Adjective ? settings.AdjectiveParadigm : settings.NameParadigm,
    };

    /// <summary>Names have no plural and no owner; adjectives and demonyms have a plural (`сербские`, `serbiyalılar`).</summary>
    private static bool Skips(GazetteerEntry entry, InflectedForm form, bool basePossessed, bool basePlural) =>
        form.Case.HasFlag(GrammaticalCase.Possessed) != basePossessed
        || (form.IsPlural && !basePlural && entry.CountryForm != CountryForm.Adjective);

    private void AddForm(GazetteerEntry entry, string lemma, InflectedForm form, bool isBase)
    {
        GrammaticalCase @case = form.Case & ~GrammaticalCase.Possessed;
        bool isCut = settings.SuffixesAreSeparable && form.Form.StartsWith(lemma, StringComparison.Ordinal);
        var built = new GazetteerForm(entry, @case, isCut ? lemma.Length : form.Form.Length, isBase);
        if (!_forms.TryAdd(form.Form, built) && _forms[form.Form].Entry is { IsProper: true, IsAbbreviation: false } && !entry.IsProper)
            _uncapitalized.TryAdd(form.Form, built);
    }
}
