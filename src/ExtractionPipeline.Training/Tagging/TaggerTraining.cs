using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Training.Corpora;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Makes a language's tagger from corpora: two half models label each other's texts, the whole one learns from both.</summary>
public sealed class TaggerTraining(LanguageProfile profile, ISegmenter segmenter, TrainerOptions options, Action<string> report)
{
    /// <param name="corpora">What to train on.</param>
    /// <param name="gazetteers">Folder of name lists; may be missing.</param>
    /// <param name="ownWords">The language's `tagger-words.tsv`.</param>
    /// <returns>The bytes of the model file.</returns>
    public byte[] Run(IEnumerable<Corpus> corpora, string gazetteers, string ownWords)
    {
        string language = profile.Code.ToString();
        var settings = TaggerSettings.For(language);
        var reader = new FactReader(settings);
        var words = new WordListBuilder(profile, gazetteers).Build(ownWords);
        report($"words in lists: {words.Count}");
        var set = new TrainingSet();
        var builder = new TrainingTextBuilder(segmenter, new MaskHints(reader, words));
        foreach (var corpus in corpora)
        {
            int before = set.Tokens, misaligned = 0, spans = 0, texts = 0;
            foreach (var text in corpus.Read())
            {
                var built = builder.Build(text, corpus.Scheme, corpus.Weight);
                set.Add(built, reader, words.Table);
                (misaligned, spans, texts) = (misaligned + built.Misaligned, spans + text.Spans.Length, texts + 1);
            }

            report($"{corpus.Name}: {texts} texts, {set.Tokens - before} tokens, {spans} spans, {misaligned} not on token edges");
        }

        set.DropRare(options.MinimumCount);
        report($"features kept: {set.Features.Count}");
        var trainer = new TaggerTrainer(set, options, report);
        LabelHalves(set, trainer, reader, words);
        var weights = trainer.Train(options.Epochs, _ => true, "whole");
        return ModelWriter.Write(weights, set.Features, set.Counts, options.FeatureSlots, words, language, settings);
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
