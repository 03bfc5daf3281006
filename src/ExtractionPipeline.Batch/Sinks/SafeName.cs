using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Batch.Sinks;

/// <summary>Makes a file name of any text: one name, no path, that every file system takes.</summary>
internal static class SafeName
{
    /// <summary>File systems allow 255 bytes; room is left for the extension, a number and the name of the temporary file.</summary>
    private const int MaxBytes = 200;

    private static readonly SearchValues<char> s_forbidden = SearchValues.Create(
        "/\\:*?\"<>|\u007F\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <returns>The name with every character that a file system gives a meaning to replaced by `_`; of a long one, its start and a hash.</returns>
    public static string Of(string name)
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

    /// <param name="folder">With forward slashes; empty at the top. Every part becomes a safe name, so none leads out.</param>
    public static string OfPath(string folder, string name) =>
        folder.Length == 0 ? Of(name) : string.Join('/', folder.Split('/').Append(name).Select(Of));

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
}
