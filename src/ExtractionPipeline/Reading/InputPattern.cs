using Microsoft.Extensions.FileSystemGlobbing;

namespace ExtractionPipeline.Reading;

/// <summary>Patterns of paths, for shells that do not expand them: `*` within a name, `**` across folders.</summary>
internal static class InputPattern
{
    /// <summary>False for a file whose name happens to hold a star.</summary>
    public static bool IsPattern(string input) => input.Contains('*') && !File.Exists(input);

    /// <returns>The files that fit, by path, character by character; each as if it had been named.</returns>
    public static IEnumerable<string> Files(string pattern)
    {
        string[] parts = pattern.Replace('\\', '/').Split('/');
        int firstWild = Array.FindIndex(parts, part => part.Contains('*'));
        string root = string.Join('/', parts[..firstWild]);
        string folder = root.Length > 0 ? root : pattern.StartsWith('/') ? "/" : ".";
        if (!Directory.Exists(folder))
            return [];
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(string.Join('/', parts[firstWild..]));
        return matcher.GetResultsInFullPath(folder)
            .Select(path => Path.GetRelativePath(Path.GetFullPath(folder), path).Replace('\\', '/'))
            .Select(path => folder == "." && root.Length == 0 ? path : Path.Combine(folder, path))
            .Order(StringComparer.Ordinal);
    }
}
