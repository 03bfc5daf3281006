using ExtractionPipeline.Training.LanguageDetection;

namespace ExtractionPipeline.Tests.Training.LanguageDetection;

public sealed class DocumentAccuracyTests
{
    [Fact]
    public void Nothing_measured_is_zero() => DocumentAccuracy.Of("none", [], 1).Should().Be(new DocumentAccuracy("none", 0, 0, 0, 0));

    [Fact]
    public void One_document_leaves_no_spread() =>
        DocumentAccuracy.Of("one", [("a", true), ("a", false)], 1).Should().Be(new DocumentAccuracy("one", 2, 0.5, 0.5, 0.5));

    [Fact]
    public void The_interval_is_over_documents_not_texts()
    {
        var alike = Enumerable.Range(0, 100).Select(i => ($"document.{i}", i % 2 == 0)).ToArray();
        var clustered = Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? "a" : "b", i % 2 == 0)).ToArray();
        DocumentAccuracy.Of("alike", alike, 1).Low.Should().BeInRange(0.35, 0.45);
        DocumentAccuracy.Of("clustered", clustered, 1).Low.Should().Be(0);
    }
}
