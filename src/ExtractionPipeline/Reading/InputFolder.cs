using ExtractionPipeline.Reading.Formats;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading;

/// <summary>A file to read, or a word about files that are not read.</summary>
/// <param name="Folder">The file's folder below the root, with forward slashes; empty at the top.</param>
/// <param name="Remark">Null for a file to read.</param>
internal readonly record struct FolderEntry(string Path, string Folder, ReadItem? Remark);

/// <summary>Walks a folder: files of the kinds that are read, sub-folders too. Hidden ones and linked folders are left out.</summary>
internal static class InputFolder
{
    /// <summary>How many skipped files are named in one folder; the rest are counted.</summary>
    private const int NamedSkips = 5;

    /// <returns>The extension with its dot, in lower case.</returns>
    public static string ExtensionOf(string path) => CaseFolding.Common.Fold(Path.GetExtension(path));

    public static IEnumerable<FolderEntry> Walk(string root) => Walk(root, below: "");

    private static IEnumerable<FolderEntry> Walk(string path, string below)
    {
        if (TryList(path, out List<FileSystemInfo> entries) is { } reason)
        {
            yield return new FolderEntry(path, below, reason.In(path));
            yield break;
        }

        List<string> skipped = [];
        foreach (FileSystemInfo entry in entries)
        {
            string entryPath = Path.Combine(path, entry.Name);
            if (entry is DirectoryInfo)
            {
                foreach (FolderEntry inner in Walk(entryPath, below.Length == 0 ? entry.Name : below + "/" + entry.Name))
                    yield return inner;
            }
            else if (FileFormats.IsKnown(entry.Name))
            {
                yield return new FolderEntry(entryPath, below, null);
            }
            else
            {
                skipped.Add(entry.Name);
            }
        }

        if (skipped.Count > 0)
            yield return new FolderEntry(path, below, new ReadNote(path, null, Describe(skipped)));
    }

    private static string Describe(List<string> skipped)
    {
        string more = skipped.Count > NamedSkips ? $" and {skipped.Count - NamedSkips} more" : "";
        return $"skipped, not of a kind that is read: {string.Join(", ", skipped.Take(NamedSkips))}{more}";
    }

    private static FileFault? TryList(string path, out List<FileSystemInfo> entries)
    {
        entries = [];
        try
        {
            EnumerationOptions visible = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
            entries.AddRange(new DirectoryInfo(path).EnumerateFileSystemInfos("*", visible)
                .Where(e => e is FileInfo || !e.Attributes.HasFlag(FileAttributes.ReparsePoint)));
            entries.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
            return null;
        }
        catch (Exception fault) when (FileFault.Of(fault) is { } reason)
        {
            return reason;
        }
    }
}
