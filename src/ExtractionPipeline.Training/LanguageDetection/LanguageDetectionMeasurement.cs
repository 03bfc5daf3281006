using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>Measures a detector on the documents of a corpus that training left out.</summary>
public sealed class LanguageDetectionMeasurement(ILanguageDetector detector, int seed = 1)
{
    /// <summary>What Azerbaijani, English and Russian may be taken for (issue 2).</summary>
    public static ImmutableArray<string> Confusions { get; } = [.. "tr tk uz uk bg sr be kk de fr it es ka hy fa ar".Split(' ')];

    private static readonly ImmutableArray<string> Supported = ["az", "en", "ru"];

    // Of each sentence, so that the figure hangs less on which words were drawn.
    private const int DrawsOfFewWords = 3;

    private readonly List<(string, string, string, string)> _errors = [];
    public LanguageDetectionReport Measure(LanguageCorpus corpus)
    {
        var texts = TrainingTexts.WithCyrillic(corpus.Texts).ToImmutableArray();
        var cases = ImmutableArray.CreateBuilder<DocumentAccuracy>();
        void Add(int draws, string name, Func<LanguageText, bool> which, Func<string, Random, string> make, Func<string, string, bool> isRight) =>
            cases.Add(MeasureCase(name, corpus, texts.Where(which), draws, make, isRight));

        static string AsIs(string sentence, Random random) => sentence;
        static bool Same(string right, string answer) => right == answer;
        foreach (var (length, make) in new (string, Func<string, Random, string>)[] { ("sentences", AsIs), ("3-5 words", FewWords) })
        {
            int draws = make == AsIs ? 1 : DrawsOfFewWords;
            Add(draws, $"{length}: all languages named", t => t.Variant != "uzb-Cyrl", make, Same);
            Add(draws, $"{length}: az, en, ru and confusions routed", t => Supported.Contains(Code(t)) || Confusions.Contains(Code(t)), make, IsRouted);
            foreach (string code in Supported)
                Add(draws, $"{length}: {code}", t => Code(t) == code, make, Same);
            Add(draws, $"{length}: az against tr", t => Code(t) is "az" or "tr", make, Same);
            Add(draws, $"{length}: confusions not taken for az, en, ru", t => Confusions.Contains(Code(t)), make, IsRouted);
            Add(draws, $"{length}: other languages not taken for az, en, ru", t => !Supported.Contains(Code(t)), make, IsRouted);
            Add(draws, $"{length}: az without diacritics", t => Code(t) == "az", (s, r) => Plain(make(s, r)), Same);
            Add(draws, $"{length}: tr without diacritics not taken for az", t => Code(t) == "tr", (s, r) => Plain(make(s, r)), IsRouted);
            Add(draws, $"{length}: az in capitals", t => Code(t) == "az", (s, r) => Capitals(make(s, r)), Same);
            Add(draws, $"{length}: az in Cyrillic named", t => t.Variant == "aze-Cyrl", make, Same);
        }

        return new LanguageDetectionReport(cases.DrainToImmutable(), [.. _errors]);
    }

    private DocumentAccuracy MeasureCase(
        string name, LanguageCorpus corpus, IEnumerable<LanguageText> texts, int draws, Func<string, Random, string> make, Func<string, string, bool> isRight)
    {
        var random = new Random(seed);
        var results = new List<(string, bool)>();
        var confidences = new List<(double Confidence, bool Right)>();
        foreach (var text in texts)
        {
            string right = Code(text);
            for (int i = 0; i < text.Sentences.Length * draws; i++)
            {
                if (DocumentSplit.PartOf(corpus.DocumentIds[i / draws]) != DocumentPart.HeldOut)
                    continue;
                string sentence = make(text.Sentences[i / draws], random);
                if (sentence.Length == 0)
                    continue;
                var answer = detector.Detect(sentence);
                bool isSo = isRight(right, answer.Language.ToString());
                results.Add((corpus.DocumentIds[i / draws], isSo));
                confidences.Add((answer.Confidence, isSo));
                if (!isSo)
                    _errors.Add((name, right, answer.Language.ToString(), sentence));
            }
        }

        return DocumentAccuracy.Of(name, results, seed) with { CalibrationError = CalibrationError(confidences) };
    }

    private static double CalibrationError(List<(double Confidence, bool Right)> answers) => answers.GroupBy(a => (int)Math.Min(9, a.Confidence * 10))
        .Sum(band => Math.Abs(band.Average(a => a.Confidence) - band.Average(a => a.Right ? 1.0 : 0.0)) * band.Count() / answers.Count);

    private static string Code(LanguageText text) => text.Language.ToString();

    // An unsupported language may be taken for another one, but for none of the pipeline's.
    private static bool IsRouted(string right, string answer) => Supported.Contains(right) ? answer == right : !Supported.Contains(answer);

    /// <summary>Three to five words in a row; nothing where the sentence has fewer than three, or they hold no letter.</summary>
    private static string FewWords(string sentence, Random random)
    {
        string[] words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int count = Math.Min(random.Next(3, 6), words.Length);
        if (count < 3)
            return "";
        int first = random.Next(0, words.Length - count + 1);
        string few = string.Join(' ', words[first..(first + count)]);
        return few.Any(char.IsLetter) ? few : "";
    }

    private static string Plain(string text) => Typing.WithoutDiacritics(CaseFolding.Common.Fold(text));

    private static string Capitals(string text) => string.Concat(text.Select(letter => letter == 'i' ? 'İ' : char.ToUpperInvariant(letter)));
}
