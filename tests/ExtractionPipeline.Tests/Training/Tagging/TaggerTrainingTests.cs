using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.Corpora;
using ExtractionPipeline.Training.Tagging;

namespace ExtractionPipeline.Tests.Training.Tagging;

public sealed class TaggerTrainingTests : IDisposable
{
    private static readonly string EnglishFolder = Path.Combine(TestModels.Folder, "en");
    private static readonly LanguageProfile English = LanguageProfile.Load(EnglishFolder);
    private static readonly Segmenter Segmenter = new(English, SegmentationLexicon.Load(EnglishFolder, English));
    private static readonly CorpusScheme Scheme = CorpusScheme.Of("PER=Person LOC=City|Place", EntityType.Role, EntityType.Date);
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"training-{Guid.NewGuid():N}.bin");

    [Theory]
    [InlineData(TrainingMethod.ConditionalRandomField)]
    [InlineData(TrainingMethod.Perceptron)]
    public void The_same_data_gives_the_same_bytes(TrainingMethod method) => Train(method).Should().Equal(Train(method));

    [Theory]
    [InlineData(TrainingMethod.ConditionalRandomField)]
    [InlineData(TrainingMethod.Perceptron)]
    public void A_name_is_known_by_the_words_around_it(TrainingMethod method)
    {
        File.WriteAllBytes(_path, Train(method));
        var text = Segmenter.Segment("Mr Quillon said so in Brastov.");

        var mentions = new Tagger(TaggerModel.Load(_path)).Recognize(text);

        mentions.Where(m => m.Type == EntityType.Person).Select(m => m.Span.Of(text.Text).ToString()).Should().Equal("Quillon");
    }

    [Fact]
    public void Word_vectors_change_the_model_and_give_the_same_bytes_again()
    {
        string path = Path.ChangeExtension(_path, ".json");
        File.WriteAllText(path, """{"dimensions":2,"words":["arlen","falk","ostrava"],"vectors":{"ostrava":[0,1,1,2],"falk":[1,0.1,1,1],"arlen":[1,0,1,0]}}""");
        try
        {
            byte[] model = Train(TrainingMethod.ConditionalRandomField, path);

            model.Should().Equal(Train(TrainingMethod.ConditionalRandomField, path));
            model.Should().NotEqual(Train(TrainingMethod.ConditionalRandomField));
        }
        finally
        {
            File.Delete(path);
        }
    }

    public void Dispose() => File.Delete(_path);

    private static byte[] Train(TrainingMethod method, string? vectors = null)
    {
        var options = new TrainerOptions { Method = method, MostFeatures = 11_000, MinimumCount = 1 };
        return new TaggerTraining(English, Segmenter, options, static _ => { }).Run([new Corpus("tiny", Scheme, Sentences)], [], "no gazetteers", "no lexicons", vectors);
    }

    private static IEnumerable<LabelledText> Sentences()
    {
        string[] persons = ["Arlen", "Bostock", "Cavill", "Dorne", "Estrav", "Falk", "Gorsky", "Hulme"];
        string[] cities = ["Ostrava", "Lublin", "Tampere", "Graz", "Bergen", "Porto", "Split", "Varna"];
        for (int i = 0; i < persons.Length * 4; i++)
        {
            string person = persons[i % persons.Length], city = cities[(i / 2) % cities.Length];
            string text = $"Mr {person} said so in {city}.";
            yield return new LabelledText($"{i}", text, [SpanOf(text, person, "PER"), SpanOf(text, city, "LOC")]);
        }
    }

    private static LabelledSpan SpanOf(string text, string part, string label)
    {
        int start = text.IndexOf(part, StringComparison.Ordinal);
        return new LabelledSpan(new TextSpan(start, start + part.Length), label);
    }
}
