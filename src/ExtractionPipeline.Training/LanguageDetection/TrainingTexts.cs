using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>One language in one script, ready to learn from: each sentence as the detector would see it.</summary>
/// <param name="Weight">How much a mistake on this text counts.</param>
internal sealed record TrainingText(LanguageCode Language, WritingSystem System, ImmutableArray<string> Sentences, float Weight)
{
    /// <summary>The words as somebody might type them: mostly as they are.</summary>
    public string Typed(string words, Random random)
    {
        if (System != WritingSystem.Latin)
            return words;
        double draw = random.NextDouble();
        if (Language == LanguageCode.Azerbaijani)
        {
            return draw switch
            {
                < 0.25 => Typing.WithoutDiacritics(words),
                < 0.35 => Typing.WithoutSchwa(words),
                < 0.38 => Typing.WithEnglishLetters(words),
                < 0.48 => Typing.InCapitals(words),
                _ => words,
            };
        }

        return draw switch
        {
            < 0.15 => Typing.WithoutDiacritics(words),
            < 0.20 => Typing.InCapitals(words),
            _ => words,
        };
    }
}

/// <summary>Makes the training texts of a corpus: its training documents, and Azerbaijani and Uzbek in Cyrillic.</summary>
internal static class TrainingTexts
{
    /// <summary>Longer sentences are cut.</summary>
    public const int LongestSentence = 600;

    public const int MostHashes = (LongestSentence + 2) * NgramHashes.PerUnit;

    /// <summary>Azerbaijani in Cyrillic letters: `azj`, North Azerbaijani, so that `az` means text that the pipeline reads.</summary>
    public static LanguageCode CyrillicAzerbaijani { get; } = new("azj");

    private static readonly LanguageCode Uzbek = new("uz");

    private static readonly ImmutableArray<LanguageCode> Supported = [LanguageCode.Azerbaijani, LanguageCode.English, LanguageCode.Russian];

    /// <param name="supportedWeight">The weight of Azerbaijani, English and Russian.</param>
    public static ImmutableArray<TrainingText> Of(LanguageCorpus corpus, DocumentPart part, LetterTable letters, float supportedWeight = 1) =>
    [
        .. WithCyrillic(corpus.Texts)
            .Select(text => Prepare(text, corpus, part, letters) with { Weight = Supported.Contains(text.Language) ? supportedWeight : 1 })
            .Where(text => text.Sentences.Length > 0),
    ];

    /// <summary>The texts, and after Azerbaijani and Uzbek the same in Cyrillic.</summary>
    public static IEnumerable<LanguageText> WithCyrillic(IEnumerable<LanguageText> texts)
    {
        foreach (var text in texts)
        {
            yield return text;
            if (text.Language == LanguageCode.Azerbaijani)
                yield return new LanguageText(CyrillicAzerbaijani, "aze-Cyrl", [.. text.Sentences.Select(CyrillicSpelling.OfAzerbaijani)]);
            if (text.Language == Uzbek)
                yield return new LanguageText(Uzbek, "uzb-Cyrl", [.. text.Sentences.Select(CyrillicSpelling.OfUzbek)]);
        }
    }

    private static TrainingText Prepare(LanguageText text, LanguageCorpus corpus, DocumentPart part, LetterTable letters)
    {
        WordWindow.MainSystem(letters, string.Join(' ', text.Sentences.Take(100)), out var system);
        var sentences = ImmutableArray.CreateBuilder<string>();
        var words = new char[LongestSentence + 2];
        for (int i = 0; i < text.Sentences.Length; i++)
        {
            if (DocumentSplit.PartOf(corpus.DocumentIds[i]) != part)
                continue;
            string sentence = text.Sentences[i];
            int length = WordWindow.Write(letters, sentence.AsSpan(0, Math.Min(sentence.Length, LongestSentence)), system, words, withNames: true);
            if (length > 1)
                sentences.Add(new string(words, 0, length));
        }

        return new TrainingText(text.Language, system, sentences.DrainToImmutable(), 1);
    }
}
