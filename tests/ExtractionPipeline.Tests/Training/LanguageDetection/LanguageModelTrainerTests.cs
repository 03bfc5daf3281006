using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.LanguageDetection;

namespace ExtractionPipeline.Tests.Training.LanguageDetection;

public sealed class LanguageModelTrainerTests
{
    private static readonly LanguageTrainingOptions Brief = new() { Epochs = 3 };

    // Each sentence is a document of its own; three of sixteen are held out.
    private static readonly LanguageCorpus Tiny = new(
        [.. Enumerable.Range(0, 60).Select(i => $"document.{i}")],
        [
            Text("az", "aze-Latn", "nazir səfiri qəbul edib", "tərəflər əməkdaşlığı müzakirə ediblər", "görüş bakıda keçirilib"),
            Text("en", "eng", "the minister received the ambassador", "the sides discussed cooperation", "the meeting was held in the city"),
            Text("ru", "rus", "министр принял посла", "стороны обсудили сотрудничество", "встреча прошла в столице"),
            Text("uk", "ukr", "міністр прийняв посла", "сторони обговорили співпрацю", "зустріч відбулася у столиці"),
        ]);

    [Fact]
    public void The_same_corpus_gives_the_same_bytes()
    {
        byte[] first = LanguageModelFile.ToBytes(new LanguageModelTrainer(Brief).Train(Tiny));
        LanguageModelFile.ToBytes(new LanguageModelTrainer(Brief).Train(Tiny)).Should().Equal(first);
        LanguageModelFile.ToBytes(new LanguageModelTrainer(Brief with { Seed = 1 }).Train(Tiny)).Should().NotEqual(first);
    }

    [Theory]
    [InlineData("az", "nazir əməkdaşlığı müzakirə edib")]
    [InlineData("en", "the minister discussed the meeting")]
    [InlineData("ru", "министр обсудил сотрудничество")]
    [InlineData("uk", "міністр обговорив співпрацю")]
    [InlineData("azj", "назир әмәкдашлығы мүзакирә едиб")]
    public void Learns_to_tell_languages_apart(string language, string text) =>
        new LanguageDetector(new LanguageModelTrainer(Brief).Train(Tiny)).Detect(text).Language.Should().Be(new LanguageCode(language));

    [Fact]
    public void Nothing_is_learned_from_documents_held_out()
    {
        var changed = Tiny with { Texts = [.. Tiny.Texts.Select(text => text with { Sentences = [.. text.Sentences.Select((s, i) => HeldOut(i) ? "xyz" : s)] })] };
        LanguageModelFile.ToBytes(new LanguageModelTrainer(Brief).Train(changed)).Should().Equal(LanguageModelFile.ToBytes(new LanguageModelTrainer(Brief).Train(Tiny)));
        Enumerable.Range(0, 60).Count(HeldOut).Should().BeInRange(5, 20);
    }

    private static bool HeldOut(int i) => DocumentSplit.PartOf(Tiny.DocumentIds[i]) == DocumentPart.HeldOut;

    private static LanguageText Text(string language, string variant, params string[] sentences) =>
        new(new LanguageCode(language), variant, [.. Enumerable.Range(0, 60).Select(i => $"{sentences[i % 3]} {sentences[(i + 1) % 3]}")]);
}
