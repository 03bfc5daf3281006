using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>Gives every document of a run its file name: below the output folder whatever the document is called, and no name twice.</summary>
/// <remarks>
/// Names are given in the order of the documents, so the same input gets the same names. Names that differ only in case count as one,
/// as they do on Windows and macOS. Remembers eight bytes a document.
/// </remarks>
internal sealed class OutputNames
{
    /// <summary>File systems allow 255 bytes; room is left for the extension, a number and the name of the temporary file.</summary>
    private const int MaxBytes = 200;

    private static readonly SearchValues<char> s_forbidden = SearchValues.Create(
        "/\\:*?\"<>|\u007F\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Hashes of the names given so far; two names with one hash only cost the second a number it did not need.</summary>
    private readonly HashSet<ulong> _taken = [];

    /// <param name="folder">Relative folder with forward slashes, made of the names of real folders; empty at the top.</param>
    /// <param name="name">Any text.</param>
    /// <returns>A relative path with forward slashes, and whether the name had to be numbered because another document has it.</returns>
    public (string Path, bool IsRenamed) Next(string folder, string name, string extension)
    {
        string stem = (folder.Length == 0 ? "" : folder + "/") + Sanitise(name);
        string path = stem + extension;
        for (int number = 2; !_taken.Add(HashOf(path)); number++)
            path = $"{stem}-{number}{extension}";
        return (path, path.Length != stem.Length + extension.Length);
    }

    /// <returns>The name with every character that a file system gives a meaning to replaced by `_`; of a long one, its start and a hash.</returns>
    private static string Sanitise(string name)
    {
        StringBuilder safe = new(name.Length);
        foreach (char unit in name)
            safe.Append(s_forbidden.Contains(unit) ? '_' : unit);
        string result = safe.ToString().Trim(' ', '.');
        if (result.Length == 0)
            result = "document";
        if (IsDeviceOnWindows(result))
            result = "_" + result;
        return Encoding.UTF8.GetByteCount(result) <= MaxBytes ? result : Shorten(result);
    }

    private static string Shorten(string name)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8));
        StringBuilder start = new();
        int bytes = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes - hash.Length - 1)
                break;
            start.Append(rune.ToString());
        }

        return $"{start}-{hash}";
    }

    private static bool IsDeviceOnWindows(string name) => CaseFolding.Common.Fold(name.Split('.')[0]) is
        "con" or "prn" or "aux" or "nul" or ['c', 'o', 'm', >= '0' and <= '9'] or ['l', 'p', 't', >= '0' and <= '9'];

    private static ulong HashOf(string path) =>
        BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(CaseFolding.Common.Fold(path))));
}
