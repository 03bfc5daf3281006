using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Training.Corpora;
using ExtractionPipeline.Training.Morphology;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Makes a language's tagger from corpora: two half models label each other's texts, the whole one learns from both.</summary>
public sealed class TaggerTraining(LanguageProfile profile, ISegmenter segmenter, TrainerOptions options, Action<string> report)
{
    /// <summary>
    /// Tokens below which running text is left aside: clusters of less say more about the few words they hold than about language
    /// (Russian, 150,000 tokens: role F1 0.697 with, 0.721 without).
    /// </summary>
    private const int SmallestRunningText = 250_000;

    /// <summary>The commonest words whose vectors are taken, all of them as it stands: rare names are among the rare words.</summary>
    private const int MostVectors = 350_000;

    /// <param name="corpora">What to train on.</param>
    /// <param name="runningText">Unlabelled text of the language, for word statistics, and to learn from where the options say so.</param>
    /// <param name="gazetteers">Folder of name lists; may be missing.</param>
    /// <param name="languageFolder">The language's folder of `models`, for its lexicons.</param>
    /// <param name="vectors">File of word vectors, or null where there is none.</param>
    /// <returns>The bytes of the model file.</returns>
    public byte[] Run(IReadOnlyList<Corpus> corpora, IReadOnlyList<string> runningText, string gazetteers, string languageFolder, string? vectors = null, string? dictionary = null)
    {
        string language = profile.Code.ToString();
        var settings = profile.Tagging;
        var reader = new FactReader(settings);
        var words = new WordListBuilder(profile, gazetteers, languageFolder).Build();
        report($"words in lists: {words.Count}");
        if (dictionary != null)
        {
            new DictionaryWords(new OpenCorpora(dictionary), settings, profile.Folding).AddTo(words);
            report($"with the dictionary: {words.Count}");
        }

        AddStatistics(words, runningText.Concat(corpora.Where(c => c.IsSilver).SelectMany(c => c.Read()).Select(t => t.Text)));
        if (vectors != null)
            AddVectors(words, vectors);
        var set = new TrainingSet(options.SeesFar);
        var builder = new TrainingTextBuilder(segmenter, new MaskHints(reader, words));
        foreach (var corpus in corpora)
        {
            int before = set.Tokens, misaligned = 0, spans = 0, texts = 0;
            foreach (var text in corpus.Read())
            {
                var built = builder.Build(text, corpus.Scheme, corpus.Weight) with { IsSilver = corpus.IsSilver };
                set.Add(built, reader, words.Table);
                (misaligned, spans, texts) = (misaligned + built.Misaligned, spans + text.Spans.Length, texts + 1);
            }

            report($"{corpus.Name}: {texts} texts, {set.Tokens - before} tokens, {spans} spans, {misaligned} not on token edges");
        }

        if (options.LearnsFromRunningText)
        {
            foreach (string text in runningText)
                set.Add(TrainingText.Unlabelled(segmenter.Segment(text), options.UnlabelledWeight), reader, words.Table);
        }

        set.DropRare(options.MinimumCount);
        report($"features kept: {set.Features.Count}");
        var trainer = new TaggerTrainer(set, options, report);
        if (options.LearnsFromRunningText)
            LabelRunningText(set, trainer);
        DoubtSilver(set, trainer);
        LabelHalves(set, trainer, reader, words);
        var weights = trainer.TrainMean("whole");
        return ModelWriter.Write(weights, set.Features, set.Counts, options.MostFeatures, words, language, settings);
    }

    private void AddStatistics(WordList words, IEnumerable<string> texts)
    {
        var statistics = new WordStatistics();
        foreach (string text in texts)
            statistics.Add(segmenter.Segment(text));
        if (statistics.Tokens < SmallestRunningText)
            return;
        int[] frequent = statistics.Frequent();
        ushort[] clusters = WordClusters.Build(statistics, frequent);
        for (int word = 0; word < frequent.Length; word++)
            words.AddStatistics(statistics.HashOf(frequent[word]), clusters[word], statistics.WritingOf(frequent[word]));
        report($"running text: {statistics.Tokens} tokens, {frequent.Length} frequent words; words in the table: {words.Count}");
    }

    private void AddVectors(WordList words, string path)
    {
        var (names, vectors) = WordVectors.Read(path, MostVectors);
        var clusters = WordClusters.OfVectors(vectors);
        for (int word = 0; word < names.Length; word++)
            words.AddVector(profile.Folding.Fold(names[word]), clusters[word].Fine, clusters[word].Group);
        report($"vectors: {names.Length}; words in the table: {words.Count}");
    }

    private void LabelRunningText(TrainingSet set, TaggerTrainer trainer)
    {
        var weights = trainer.Train(options.CrossEpochs, s => !set.Texts[s.Text].Text.IsUnlabelled, "first");
        int sure = 0, tokens = 0;
        for (int text = 0; text < set.Texts.Count; text++)
        {
            if (!set.Texts[text].Text.IsUnlabelled)
                continue;
            ushort[] allowed = trainer.LabelSurely(weights, text);
            sure += set.SetAllowed(text, allowed);
            tokens += allowed.Length;
        }

        report($"running text labelled: {sure} of {tokens} tokens are sure");
    }

    /// <summary>A program's labels are wrong most where names are rare: there the eyes of the other corpora are let in.</summary>
    private void DoubtSilver(TrainingSet set, TaggerTrainer trainer)
    {
        if (!set.Texts.Exists(t => t.Text.IsSilver))
            return;
        var weights = trainer.Train(options.CrossEpochs, s => !set.Texts[s.Text].Text.IsSilver, "trusted");
        int doubted = 0;
        for (int text = 0; text < set.Texts.Count; text++)
        {
            if (set.Texts[text].Text.IsSilver)
                doubted += set.OpenNames(text, trainer.Label(weights, text));
        }

        report($"silver tokens with a label more: {doubted}");
    }

    private void LabelHalves(TrainingSet set, TaggerTrainer trainer, FactReader reader, WordList words)
    {
        var labels = new byte[set.Texts.Count][];
        for (int half = 0; half < 2; half++)
        {
            var weights = trainer.Train(options.CrossEpochs, s => s.Text % 2 != half, $"half {half + 1}");
            for (int text = half; text < set.Texts.Count; text += 2)
                labels[text] = trainer.Label(weights, text);
        }

        for (int text = 0; text < labels.Length; text++)
            set.SetDocumentRows(text, labels[text], reader, words.Table);
    }
}
