using System.IO.Compression;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Recognition.Names;
using ExtractionPipeline.Training.Origins;

namespace ExtractionPipeline.Tests.Training.Origins;

public sealed class OriginTrainerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Names_of_free_lists_and_of_models_are_told_apart_and_the_bytes_are_the_same()
    {
        string models = Path.Combine(_folder.FullName, "models"), file = Path.Combine(models, "origins", "origins.bin");
        Write(Path.Combine(models, "origins", "languages.tsv"), "no\tnordic\tNO\t-\nvi\tromanised\tVN\t-\nfr\tfrench\tFR\t-\n");
        Write(Path.Combine(models, "origins", "names.tsv"), "VN\tNguyen Phuong Thanh Quynh Trung Hanh\n");
        Write(Path.Combine(models, "az", "given-names.tsv"), "Elçin\n");
        foreach (string spelling in new[] { "nordic", "romanised", "french", "azerbaijani", "russian" })
            Write(Path.Combine(models, "graph", "spellings", spelling + ".tsv"), "ck\tk\n");
        Write(Path.Combine(models, "graph", "languages.tsv"), "*\tromanised\n");
        Pack("forenames", "Sigurd\tNO\tM\tx\tMIT\nHalvor\tNO\tM\tx\tMIT\nNguyet\tFR\tM\tx\tGPL\n");
        Pack("surnames", "Halvorsen\tNO\t\tx\tMIT\nSigurdsen\tNO\t\tx\tCC0\n");
        Pack("politician_tokens", "Dubois\tlast\tfrance\t3\nDucrocq\tlast\tfrance\t1\n");

        LanguageModelFile.Write(new OriginTrainer(_folder.FullName, models).Train(), file);
        byte[] first = File.ReadAllBytes(file);
        LanguageModelFile.Write(new OriginTrainer(_folder.FullName, models).Train(), file);

        File.ReadAllBytes(file).Should().Equal(first);
        NameOrigins origins = NameOrigins.Load(models, "en");
        origins.Of("Sigvard Halvardsen").Of("NO").Should().BeGreaterThan(origins.Of("Sigvard Halvardsen").Of("VN")!.Value);
        origins.Of("Nguyet Thanh").Of("VN").Should().BeGreaterThan(origins.Of("Nguyet Thanh").Of("FR")!.Value, "a row that may not be shipped is left out");
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private void Pack(string list, string rows)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(Path.Combine(_folder.FullName, list + ".tsv.gz")), CompressionMode.Compress));
        writer.Write("head\n" + rows);
    }
}
