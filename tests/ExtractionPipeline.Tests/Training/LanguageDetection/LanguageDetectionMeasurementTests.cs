using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Text;
using ExtractionPipeline.Training.LanguageDetection;

namespace ExtractionPipeline.Tests.Training.LanguageDetection;

public sealed class LanguageDetectionMeasurementTests
{
    private static readonly LanguageCorpus Corpus = new(
        [.. Enumerable.Range(0, 100).Select(i => $"document.{i}")],
        [
            new LanguageText(new LanguageCode("az"), "aze-Latn", [.. Enumerable.Repeat("biri iki üç dörd beş altı", 100)]),
            new LanguageText(new LanguageCode("tr"), "tur", [.. Enumerable.Repeat("bir iki üç dört beş altı", 100)]),
        ]);

    [Fact]
    public void Counts_only_documents_held_out_and_names_the_errors()
    {
        int heldOut = Corpus.DocumentIds.Count(id => DocumentSplit.PartOf(id) == DocumentPart.HeldOut);
        var report = new LanguageDetectionMeasurement(new AlwaysAzerbaijani()).Measure(Corpus);
        Case(report, "sentences: az").Should().BeEquivalentTo(new { Texts = heldOut, Accuracy = 1.0, Low = 1.0, High = 1.0 });
        Case(report, "sentences: az against tr").Should().BeEquivalentTo(new { Texts = 2 * heldOut, Accuracy = 0.5 });
        Case(report, "sentences: confusions not taken for az, en, ru").Accuracy.Should().Be(0);
        Case(report, "sentences: en").Texts.Should().Be(0);
        report.Errors.Where(e => e.Case == "sentences: az against tr").Should().HaveCount(heldOut)
            .And.OnlyContain(e => e.Right == "tr" && e.Answer == "az" && e.Text == "bir iki üç dört beş altı");
    }

    private static DocumentAccuracy Case(LanguageDetectionReport report, string name) => report.Cases.Single(c => c.Name == name);

    private sealed class AlwaysAzerbaijani : ILanguageDetector
    {
        public DetectedLanguage Detect(ReadOnlySpan<char> text) => new(LanguageCode.Azerbaijani, 1);
    }
}
