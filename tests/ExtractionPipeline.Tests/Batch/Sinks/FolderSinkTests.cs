using System.Security.Cryptography;
using System.Text;
using ExtractionPipeline.Batch.Journals;
using ExtractionPipeline.Batch.Sinks;

namespace ExtractionPipeline.Tests.Batch.Sinks;

public sealed class FolderSinkTests : IDisposable
{
    private static readonly byte[] s_result = Encoding.UTF8.GetBytes("{}\n");

    private readonly RunFolders _folder = new();

    private readonly string _unfinished;

    public FolderSinkTests() => _unfinished = Directory.CreateDirectory(_folder.File("unfinished")).FullName;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_result_is_brought_back_only_with_the_bytes_that_were_noted()
    {
        using FolderSink sink = new(_folder.Path, _unfinished);
        sink.Write("a/b.jsonld", s_result, null).Fault.Should().BeNull();
        JournalEntry entry = new("a/b.jsonld", "b.txt", [], SHA256.HashData(s_result), 0, s_result.Length);

        sink.Earlier(entry)!.Bytes.Should().Equal(s_result);
        File.WriteAllText(_folder.File("a/b.jsonld"), "[]\n");
        sink.Earlier(entry).Should().BeNull();
        sink.Earlier(entry with { Name = "a/c.jsonld" }).Should().BeNull();
    }

    [Fact]
    public void A_fault_of_one_file_is_told_and_one_of_the_disk_is_thrown()
    {
        if (!OperatingSystem.IsLinux())
            return; // no /dev/full there
        using FolderSink sink = new(_folder.Path, _unfinished);
        Directory.CreateDirectory(_folder.File("taken.jsonld"));
        File.CreateSymbolicLink(Path.Combine(_unfinished, ".full.jsonld.tmp"), "/dev/full");

        string? taken = sink.Write("taken.jsonld", s_result, null).Fault;
        Action full = () => sink.Write("full.jsonld", s_result, null);

        taken.Should().StartWith("taken.jsonld cannot be written: ");
        full.Should().Throw<IOException>().WithMessage("No space left on device*");
    }
}
