using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>Trains the language detector on parallel text.</summary>
/// <remarks>Deterministic: the same corpus and options give the same bytes. Every language is grouped with those of its script.</remarks>
public sealed class LanguageModelTrainer(LanguageTrainingOptions options)
{
    private readonly LetterTable _letters = new();

    /// <param name="progress">Is told each finished step.</param>
    public LanguageModel Train(LanguageCorpus corpus, Action<string>? progress = null)
    {
        var texts = TrainingTexts.Of(corpus, DocumentPart.Training, _letters, options.SupportedWeight);
        var calibration = TrainingTexts.Of(corpus, DocumentPart.Calibration, _letters).ToLookup(t => t.System);
        var scripts = texts.GroupBy(t => t.System).OrderBy(g => g.Key)
            .Select(group => TrainScript(group.Key, [.. group], [.. calibration[group.Key]], progress));
        return new LanguageModel([.. scripts]);
    }

    private ScriptModel TrainScript(
        WritingSystem system, ImmutableArray<TrainingText> texts, ImmutableArray<TrainingText> calibration, Action<string>? progress)
    {
        ImmutableArray<LanguageCode> languages = [.. texts.Select(t => t.Language).Distinct().OrderBy(l => l.ToString(), StringComparer.Ordinal)];
        var model = new ScriptModel(system, languages);
        if (languages.Length == 1)
            return model;

        int bits = LanguageTrainingOptions.TableBits(languages.Length);
        var trainer = new SoftmaxTrainer(languages.Length, bits, options.LearningRate);
        var random = new Random(options.Seed + (int)system);
        var order = texts.SelectMany((text, t) => text.Sentences.Select((_, s) => (t, s))).ToArray();
        var hashes = new uint[TrainingTexts.MostHashes];
        for (int epoch = 1; epoch <= options.Epochs; epoch++)
        {
            random.Shuffle(order);
            double loss = 0;
            foreach (var (t, s) in order)
            {
                var text = texts[t];
                int language = languages.IndexOf(text.Language);
                foreach (string piece in Pieces(text, text.Sentences[s], random))
                    loss += trainer.Learn(hashes.AsSpan(0, NgramHashes.Of(piece, hashes)), language, text.Weight);
            }

            progress?.Invoke($"{system}: pass {epoch} of {options.Epochs}, mean loss {loss / order.Length:F4}");
        }

        model = Quantised.Of(model with { TableBits = bits, Bias = [.. trainer.Bias] }, trainer.Weights);
        model = Temperature.Fit(model, Pieces(calibration, random));
        progress?.Invoke($"{system}: {languages.Length} languages, temperature {model.Temperature:F2}, power {model.TemperaturePower:F1}");
        return model;
    }

    private static IEnumerable<(string Words, LanguageCode Language)> Pieces(ImmutableArray<TrainingText> texts, Random random) =>
        texts.SelectMany(text => text.Sentences.SelectMany(sentence => Pieces(text, sentence, random)).Select(piece => (piece, text.Language)));

    // A whole sentence, a few words of it, and a middling piece; each typed in some way.
    private static IEnumerable<string> Pieces(TrainingText text, string words, Random random)
    {
        yield return text.Typed(words, random);
        yield return text.Typed(Cut(words, 1, 6, random), random);
        yield return text.Typed(Cut(words, 2, 14, random), random);
    }

    // From one word to the next: " a b c " gives " b c ".
    private static string Cut(string words, int fewest, int most, Random random)
    {
        int[] spaces = [.. Enumerable.Range(0, words.Length).Where(i => words[i] == ' ')];
        int count = Math.Min(random.Next(fewest, most + 1), spaces.Length - 1);
        int first = random.Next(0, spaces.Length - count);
        return words[spaces[first]..(spaces[first + count] + 1)];
    }
}
