using ExtractionPipeline.Batch.Journals;

namespace ExtractionPipeline.Tests.Batch;

/// <summary>A run folder of one test's own, to be opened as often as a program is started.</summary>
internal sealed class RunFolders : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("run-").FullName;

    public RunFolder Open(string maker = "maker") => RunFolder.Open(System.IO.Path.Combine(Path, ".run"), maker, TimeProvider.System);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
