using System.Text;
using ExtractionPipeline.Reading;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests.Reading.Formats;

/// <summary>A folder of files to read, gone after the test.</summary>
internal sealed class ReadFiles : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("formats-").FullName;

    public ReadFiles With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public ReadFiles With(string name, byte[] content)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    public List<ReadItem> Read(string name, ReaderOptions? options = null) => [.. new DocumentReader(options ?? new ReaderOptions()).Read([Path.Combine(Folder, name)])];

    public List<ReadItem> ReadAll() => [.. new DocumentReader(new ReaderOptions()).Read([Folder])];

    /// <summary>The only document that one file gives.</summary>
    public static SourceDocument Document(string name, string content) => Document(name, Encoding.UTF8.GetBytes(content));

    public static SourceDocument Document(string name, byte[] content)
    {
        using var files = new ReadFiles();
        return files.With(name, content).Read(name).OfType<ReadDocument>().Should().ContainSingle().Which.Document;
    }

    /// <summary>The reason why one file gives none.</summary>
    public static string Fault(string name, byte[] content, ReaderOptions? options = null)
    {
        using var files = new ReadFiles();
        return files.With(name, content).Read(name, options).Should().ContainSingle().Which.Should().BeOfType<ReadFault>().Which.Reason;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
