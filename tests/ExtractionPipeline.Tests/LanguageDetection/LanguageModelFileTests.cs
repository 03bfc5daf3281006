using System.Collections.Immutable;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.LanguageDetection;

public sealed class LanguageModelFileTests
{
    private static readonly LanguageModel Small = new(
    [
        new ScriptModel(WritingSystem.Latin, [new LanguageCode("az"), new LanguageCode("tr")])
        {
            TableBits = 1, Scale = 0.5f, Temperature = 1.5f, Bias = [0.25f, -0.25f], Weights = Padded(-7, 11, 5, -2),
        },
        new ScriptModel(WritingSystem.Georgian, [new LanguageCode("ka")]),
    ]);

    [Fact]
    public void What_is_written_is_read()
    {
        byte[] bytes = LanguageModelFile.ToBytes(Small);
        var read = LanguageModelFile.Parse(bytes, "langid.bin");
        read.Languages.Should().Equal(new LanguageCode("az"), new LanguageCode("ka"), new LanguageCode("tr"));
        read.Scripts[0].Weights.Should().Equal(Small.Scripts[0].Weights);
        LanguageModelFile.ToBytes(read).Should().Equal(bytes);
    }

    [Fact]
    public void Every_flipped_byte_and_every_cut_is_refused()
    {
        byte[] bytes = LanguageModelFile.ToBytes(Small);
        for (int i = 0; i < bytes.Length; i++)
        {
            byte[] damaged = [.. bytes];
            damaged[i] ^= 0x10;
            Parsing(damaged).Should().Throw<InvalidDataException>($"byte {i} is damaged").WithMessage("*langid.bin*train langid*");
            Parsing(bytes[..i]).Should().Throw<InvalidDataException>($"only {i} bytes are there").WithMessage("*langid.bin*");
        }
    }

    [Fact]
    public void A_foreign_file_and_another_version_are_named()
    {
        Parsing("PK\x03\x04 this is no language model, but something long enough"u8.ToArray()).Should().Throw<InvalidDataException>().WithMessage("langid.bin: is not a language model*");
        byte[] newer = LanguageModelFile.ToBytes(Small);
        newer[4] = 9;
        Parsing(newer).Should().Throw<InvalidDataException>().WithMessage("langid.bin: has version 9, this program reads 2*");
    }

    [Fact]
    public void A_missing_file_is_named_with_the_cure()
    {
        var reading = () => LanguageDetector.Load("nowhere/langid.bin");
        reading.Should().Throw<InvalidDataException>().WithMessage("nowhere/langid.bin: not found*train langid*");
    }

    /// <summary>Two rows of two weights, as they lie in memory.</summary>
    private static ImmutableArray<sbyte> Padded(params sbyte[] weights) =>
        [weights[0], weights[1], .. new sbyte[ScriptModel.Lane - 2], weights[2], weights[3], .. new sbyte[ScriptModel.Lane - 2]];

    private static Func<LanguageModel> Parsing(byte[] bytes) => () => LanguageModelFile.Parse(bytes, "langid.bin");
}
