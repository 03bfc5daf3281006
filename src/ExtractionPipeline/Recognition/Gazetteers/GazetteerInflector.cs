using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>Spells out the forms of entries. A form that two entries share stays with the first.</summary>
internal sealed class GazetteerInflector(CaseFolding folding, IMorphology morphology, GazetteerSettings settings)
{
    public GazetteerForms Inflect(IReadOnlyList<GazetteerEntry> entries)
    {
        var forms = new Dictionary<string, GazetteerForm>(StringComparer.Ordinal);
        foreach (GazetteerEntry entry in entries)
            Add(forms, entry);
        return new GazetteerForms(forms);
    }

    /// <summary>Whether an entry can be spelt out: its paradigm may be one that the language does not have.</summary>
    /// <returns>What is wrong; null where nothing is.</returns>
    public string? FaultOf(LexiconForm form)
    {
        if (form.Paradigm.Length == 0)
            return null;
        try
        {
            _ = morphology.Inflect(folding.Fold(form.Text), form.Paradigm);
            return null;
        }
        catch (ArgumentException fault)
        {
            return fault.Message;
        }
    }

    private void Add(Dictionary<string, GazetteerForm> forms, GazetteerEntry entry)
    {
        string lemma = folding.Fold(entry.Name);
        bool basePossessed = false, basePlural = false, isFirst = true;
        foreach (InflectedForm form in morphology.Inflect(lemma, ParadigmOf(entry)))
        {
            if (isFirst)
                (basePossessed, basePlural) = (form.Case.HasFlag(GrammaticalCase.Possessed), form.IsPlural);
            else if (Skips(entry, form, basePossessed, basePlural))
                continue;
            GrammaticalCase @case = basePossessed ? form.Case & ~GrammaticalCase.Possessed : Unpossessed(form.Case);
            bool isCut = settings.SuffixesAreSeparable && form.Form.StartsWith(lemma, StringComparison.Ordinal);
            forms.TryAdd(form.Form, new GazetteerForm(entry, @case, isCut ? lemma.Length : form.Form.Length, isFirst));
            isFirst = false;
        }
    }

    private string ParadigmOf(GazetteerEntry entry) => entry switch
    {
        { Form.Paradigm.Length: > 0 } => entry.Form.Paradigm,
        { Form.IsAbbreviation: true } => settings.AbbreviationParadigm,
        _ => entry.CountryForm == CountryForm.Adjective ? settings.AdjectiveParadigm : settings.NameParadigm,
    };

    /// <summary>
    /// The cases that a form allows besides "of somebody": norveçi is `Norway` in the accusative, or somebody's Norway. None where it has
    /// but the second reading.
    /// </summary>
    private static GrammaticalCase Unpossessed(GrammaticalCase @case) => @case switch
    {
        GrammaticalCase.Nominative | GrammaticalCase.Accusative | GrammaticalCase.Possessed => GrammaticalCase.Accusative,
        _ when @case.HasFlag(GrammaticalCase.Possessed) => GrammaticalCase.None,
        _ => @case,
    };

    /// <summary>Names have no plural and no owner; adjectives and demonyms have a plural (`сербские`, `serbiyalılar`).</summary>
    private static bool Skips(GazetteerEntry entry, InflectedForm form, bool basePossessed, bool basePlural) =>
        (basePossessed ? !form.Case.HasFlag(GrammaticalCase.Possessed) : Unpossessed(form.Case) == GrammaticalCase.None)
        || (form.IsPlural && !basePlural && entry.CountryForm != CountryForm.Adjective);
}
