namespace ExtractionPipeline.Cli.Tests;

/// <summary>A folder of one test's own, gone after it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("extraction-").FullName;

    public TemporaryFolder With(string name, string content) => With(name, System.Text.Encoding.UTF8.GetBytes(content));

    public TemporaryFolder With(string name, byte[] content)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return this;
    }

    /// <summary>A copy of the shipped models as `models`.</summary>
    public TemporaryFolder WithModels()
    {
        string shipped = System.IO.Path.Combine(AppContext.BaseDirectory, "models");
        foreach (string path in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
            With(System.IO.Path.Combine("models", System.IO.Path.GetRelativePath(shipped, path)), File.ReadAllBytes(path));
        return this;
    }

    public CliResult Run(params string[] arguments) => CliProcess.Run(Path, arguments);

    /// <returns>Paths of all files below a sub-folder but those of run folders, relative to it, with forward slashes, in order.</returns>
    public IEnumerable<string> FilesIn(string folder)
    {
        string root = System.IO.Path.Combine(Path, folder);
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(path => !path.Contains(".run/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
    }

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(Path, name));

    /// <returns>Every file's path and content, one text: for comparing two folders.</returns>
    public string ContentOf(string folder) => string.Concat(FilesIn(folder).Select(path => $"{path}\n{Read(System.IO.Path.Combine(folder, path))}"));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
