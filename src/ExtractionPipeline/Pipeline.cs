using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Resolution.Dates;
using ExtractionPipeline.Text;

namespace ExtractionPipeline;

/// <summary>The way of a document: detection, segmentation, recognition, phrases, relations, resolution, in this order.</summary>
/// <remarks>Immutable once loaded, so safe to share between threads. The same document gives the same extraction.</remarks>
public sealed class Pipeline
{
    private readonly ILanguageDetector _detector;
    private readonly LanguagePacks _languages;

    internal Pipeline(ILanguageDetector detector, LanguagePacks languages) => (_detector, _languages) = (detector, languages);

    /// <param name="modelsFolder">`models`: the detector's weights and a folder for each language.</param>
    /// <exception cref="InvalidDataException">A model, lexicon or rule file is missing or damaged; the message names file, line and cure.</exception>
    public static Pipeline Load(string modelsFolder)
    {
        LanguagePacks languages = new(modelsFolder); // they begin to load beside the detector
        return new Pipeline(LanguageDetector.Load(Path.Combine(modelsFolder, "langid.bin")), languages);
    }

    /// <summary>Reads the facts of a document; of one in a language without a folder in `models`, only its language and date.</summary>
    public Extraction Extract(SourceDocument document)
    {
        var language = _detector.Detect(document.Text);
        if (_languages.Find(language.Language) is not { } pack)
            return new Extraction(document, language, document.Date, [], [], []);

        var segmented = pack.Segmenter.Segment(document.Text);
        var recognized = pack.Recognize(segmented);
        var date = pack.DocumentDates.Find(document, recognized.Segmented, recognized.Mentions);
        var phrased = pack.Phrases.Build(recognized with { Mentions = DateCompleter.Complete(recognized.Mentions, date) });
        var related = pack.Relations.Extract(phrased);
        return pack.Resolver.Resolve(document, language, date, related);
    }
}
