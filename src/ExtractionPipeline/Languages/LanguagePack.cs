using System.Collections.Immutable;
using ExtractionPipeline.Phrases;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Dates;
using ExtractionPipeline.Recognition.Gazetteers;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Relations;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Resolution.Persons;
using ExtractionPipeline.Resolution.Publishing;
using ExtractionPipeline.Rules;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>The stages of one language, built from its folder of `models`. Immutable, safe to share.</summary>
public sealed record LanguagePack(
    LanguageProfile Profile,
    ISegmenter Segmenter,
    PlainSpelling? Plain,
    ImmutableArray<IRecognizer> Recognizers,
    PersonTrimmer Trimmer,
    NameSpotter? Spotter,
    LoneNames? Lone,
    NameNormalizer Names,
    DocumentDateFinder DocumentDates,
    Lazy<RuledStages> Ruled,
    Resolver Resolver)
{
    /// <exception cref="InvalidDataException">A rule file has faults; so for <see cref="Phrases"/> and <see cref="Relations"/>.</exception>
    public RuleSet Rules => Ruled.Value.Rules;

    public PhraseBuilder Phrases => Ruled.Value.Phrases;

    public RelationExtractor Relations => Ruled.Value.Relations;

    /// <summary>The stage of recognition: what all recognizers find, trimmed, made consistent, persons in base form.</summary>
    /// <remarks>The text of the result is that given, its folded copy with the letters restored that the typist left out.</remarks>
    public RecognizedText Recognize(SegmentedText text) => Decide(Plain?.Restore(text) ?? text, Recognizers);

    /// <summary>The same with chosen recognizers and further mentions that are known.</summary>
    internal RecognizedText Decide(SegmentedText text, IEnumerable<IRecognizer> recognizers, params IEnumerable<Mention> known)
    {
        var candidates = recognizers.SelectMany(r => r.Recognize(text)).Where(m => !known.Any(k => k.Tokens.Overlaps(m.Tokens)));
        ImmutableArray<Mention> cut = [.. NameCards.Cut(text, Trimmer.Trim(text, [.. candidates]))];
        cut = [.. Lone?.Drop(text, cut) ?? cut];
        ImmutableArray<Mention> trimmed = [.. Spotter?.Split(text, cut) ?? cut, .. known];
        var decided = Arbiter.Decide(text, trimmed.Concat(Spotter?.Spot(text, trimmed) ?? []));
        return Names.Normalize(Profile.NamesAgreeWithRoles ? new RoleCases(Rules.Vocabulary, Profile.Occasions).Set(decided) : decided);
    }

    /// <exception cref="InvalidDataException">A file of the language is missing or damaged; the message names it.</exception>
    public static LanguagePack Load(string modelsFolder, LanguageCode language)
    {
        string folder = Path.Combine(modelsFolder, language.ToString());
        return Load(modelsFolder, folder, LanguageProfile.Load(folder));
    }

    /// <param name="folder">The language's.</param>
    internal static LanguagePack Load(string modelsFolder, string folder, LanguageProfile profile)
    {
        // The rules take longer than the lexicons: the first document is segmented and its mentions found meanwhile.
        var loading = Task.Factory.StartNew(
            () => RuleSetLoader.Load(Path.Combine(folder, "rules.yaml"), profile, Morphologies.ByName(profile.Morphology)),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var dates = DateLexicon.Load(folder, profile.Folding);
        var segmenter = new Segmenter(profile, SegmentationLexicon.Load(folder, profile));
        var recognizers = RecognizersOf(modelsFolder, folder, profile, dates);
        var names = NameLexicon.Load(Path.Combine(modelsFolder, "names", "names.bin"));
        var forms = NameFormsLoader.Load(folder, profile);
        var titles = PersonTrimmer.Words(folder, profile.Folding);
        var normalizer = NameFormsLoader.LoadNormalizer(folder, profile, forms);
        return new LanguagePack(
            profile,
            segmenter,
            PlainSpellingOf(folder, profile),
            recognizers,
            PersonTrimmer.Load(folder, profile.Folding),
            profile.SpotsNames ? new NameSpotter(names, titles, PersonTrimmer.Words(folder, profile.Folding, PersonTrimmer.Between), forms) : null,
            profile.NamesAgreeWithRoles ? new LoneNames(names, forms, titles) : null,
            normalizer,
            new DocumentDateFinder(dates),
            new Lazy<RuledStages>(() => RuledStages.Of(loading.GetAwaiter().GetResult(), names)),
            new Resolver(profile, Publishers.Load(modelsFolder), NameParticles.Load(modelsFolder), NameOrigins.Load(modelsFolder, profile.Code.ToString())));
    }

    private static PlainSpelling? PlainSpellingOf(string folder, LanguageProfile profile)
    {
        string path = Path.Combine(folder, "spelling.tsv");
        return profile.NeededLetter is { } needed && File.Exists(path) ? new PlainSpelling(path, profile.Folding, needed) : null;
    }

    /// <summary>Lexicons and date patterns, and the tagger where the language has been trained.</summary>
    private static ImmutableArray<IRecognizer> RecognizersOf(string modelsFolder, string folder, LanguageProfile profile, DateLexicon dates)
    {
        string tagger = Path.Combine(folder, "tagger.bin");
        ImmutableArray<IRecognizer> untrained = [GazetteerRecognizer.Load(modelsFolder, profile), new DateRecognizer(dates)];
        return File.Exists(tagger) ? untrained.Add(new Tagger(TaggerModel.Load(tagger))) : untrained;
    }
}
