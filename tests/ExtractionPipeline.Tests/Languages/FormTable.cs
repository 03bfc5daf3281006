using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;

namespace ExtractionPipeline.Tests.Languages;

/// <summary>Writes forms as a linguist would: `министра gen acc`, plural behind a star.</summary>
internal static class FormTable
{
    private static readonly (GrammaticalCase Case, string Name)[] Names =
    [
        (GrammaticalCase.Nominative, "nom"), (GrammaticalCase.Genitive, "gen"), (GrammaticalCase.Dative, "dat"), (GrammaticalCase.Accusative, "acc"),
        (GrammaticalCase.Instrumental, "ins"), (GrammaticalCase.Locative, "loc"), (GrammaticalCase.Ablative, "abl"), (GrammaticalCase.Possessed, "poss"), (GrammaticalCase.Attributive, "attr"),
    ];

    public static string[] Of(IMorphology morphology, string lemma, string paradigm = "") =>
        [.. morphology.Inflect(lemma, paradigm).Select(f => $"{f.Form}{(f.IsPlural ? "*" : "")} {Cases(f.Case)}")];

    public static string Cases(GrammaticalCase cases) => string.Join(' ', Names.Where(n => cases.HasFlag(n.Case)).Select(n => n.Name));
}
