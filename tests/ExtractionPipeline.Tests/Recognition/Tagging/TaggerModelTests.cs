using ExtractionPipeline.Languages;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Tests.Segmentation;

namespace ExtractionPipeline.Tests.Recognition.Tagging;

public sealed class TaggerModelTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"tagger-{Guid.NewGuid():N}.bin");

    [Fact]
    public void A_missing_file_is_named_with_the_cure() => Load().Should().Throw<InvalidDataException>().WithMessage($"{_path}: not found*train tagger*");

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public void A_language_says_what_its_model_was_trained_with(string language)
    {
        string folder = Path.Combine(TestModels.Folder, language);
        LanguageProfile.Load(folder).Tagging.Should().Be(TaggerModel.Load(Path.Combine(folder, "tagger.bin")).Settings);
    }

    [Fact]
    public void A_foreign_file_is_refused()
    {
        File.WriteAllText(_path, new string('x', 5000));
        Load().Should().Throw<InvalidDataException>().WithMessage($"{_path}: not a tagger model*");
    }

    [Fact]
    public void A_file_of_another_version_is_refused()
    {
        Spoil(bytes => bytes[8] += 2);
        Load().Should().Throw<InvalidDataException>().WithMessage($"{_path}: tagger model version 6*");
    }

    [Fact]
    public void A_truncated_file_is_refused()
    {
        byte[] bytes = Shipped();
        File.WriteAllBytes(_path, bytes[..^1]);
        Load().Should().Throw<InvalidDataException>().WithMessage($"{_path}: damaged*");
    }

    [Theory]
    [InlineData(25)]
    [InlineData(70)]
    [InlineData(2000)]
    [InlineData(-1)]
    public void A_changed_byte_anywhere_is_refused(int at)
    {
        Spoil(bytes => bytes[at < 0 ? bytes.Length - 1 : at] ^= 1);
        Load().Should().Throw<InvalidDataException>().WithMessage($"{_path}: damaged*checksum*");
    }

    [Fact]
    public void A_file_that_claims_to_have_stems_and_has_none_is_refused()
    {
        Spoil(bytes => bytes[40]++);
        Load().Should().Throw<InvalidDataException>().WithMessage($"{_path}: damaged*");
    }

    [Fact]
    public void A_loaded_model_says_its_language()
    {
        File.WriteAllBytes(_path, Shipped());
        TaggerModel.Load(_path).Language.ToString().Should().Be("az");
    }

    public void Dispose() => File.Delete(_path);

    private static byte[] Shipped() => File.ReadAllBytes(Path.Combine(Segmenters.ModelsFolder, "az", "tagger.bin"));

    private Action Load() => () => TaggerModel.Load(_path);

    private void Spoil(Action<byte[]> change)
    {
        byte[] bytes = Shipped();
        change(bytes);
        File.WriteAllBytes(_path, bytes);
    }
}
