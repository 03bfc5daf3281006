using ExtractionPipeline.Training.Lexicons;

namespace ExtractionPipeline.Tests.Training.Lexicons;

public sealed class TranscriptionTests
{
    [Theory]
    [InlineData("Ceyhun", "AZ", "джейхун")]
    [InlineData("Elçin", "AZ", "эльчин")]
    [InlineData("Quliyev", "AZ", "гулиев")]
    [InlineData("Hakan", "TR", "хакан")]
    public void Writes_names_as_Russian_texts_do(string name, string country, string expected) =>
        Transcription.ToRussian(name, country).Should().Be(expected);

    [Fact]
    public void Leaves_other_languages_alone() => Transcription.ToRussian("John", "US").Should().BeNull();
}
