using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.LanguageDetection;

namespace ExtractionPipeline.Training.Origins;

/// <summary>Trains the model that tells by its sound of which language a person's name is.</summary>
/// <remarks>Deterministic: the same lists give the same bytes.</remarks>
public sealed class OriginTrainer(string gazetteers, string models)
{
    /// <summary>2^13 rows of 64 languages make half a megabyte; twice as many tell no more names apart.</summary>
    private const int TableBits = 13;

    /// <summary>More passes make it too sure of names that it has not met.</summary>
    private const int Epochs = 5;

    private const int Seed = 20_26;

    private const float LearningRate = 0.5f;

    /// <summary>Names drawn of each language a round: long lists count more, but not by their length.</summary>
    private const int FewestDrawn = 800, MostDrawn = 3000;

    /// <param name="progress">Is told each finished step.</param>
    public LanguageModel Train(Action<string>? progress = null)
    {
        var names = new OriginNames(gazetteers, models).Read();
        ImmutableArray<LanguageCode> languages = [.. names.Select(n => new LanguageCode(n.Language))];
        var trainer = new SoftmaxTrainer(languages.Length, TableBits, LearningRate);
        var random = new Random(Seed);
        for (int epoch = 1; epoch <= Epochs; epoch++)
        {
            int[] order = [.. names.SelectMany((n, i) => Enumerable.Repeat(i, Math.Clamp(n.Sounds.Length, FewestDrawn, MostDrawn)))];
            random.Shuffle(order);
            double loss = 0;
            foreach (int language in order)
            {
                string name = Draw(names[language].Sounds, random);
                var hashes = new uint[name.Length * NgramHashes.PerUnit];
                loss += trainer.Learn(hashes.AsSpan(0, NgramHashes.Of(name, hashes)), language, 1);
            }

            progress?.Invoke($"pass {epoch} of {Epochs}, mean loss {loss / order.Length:F4}");
        }

        var model = new ScriptModel(WritingSystem.Latin, languages) { TableBits = TableBits, Bias = [.. trainer.Bias] };
        return new LanguageModel([Quantised.Of(model, trainer.Weights)]);
    }

    /// <summary>One name, or two as a person has.</summary>
    private static string Draw(ImmutableArray<string> sounds, Random random)
    {
        string first = sounds[random.Next(sounds.Length)];
        return random.Next(3) == 0 ? $" {first} " : $" {first} {sounds[random.Next(sounds.Length)]} ";
    }
}
