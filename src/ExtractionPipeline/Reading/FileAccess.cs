namespace ExtractionPipeline.Reading;

/// <summary>Opens files and says in a few words why one cannot be opened.</summary>
internal static class FileAccess
{
    /// <returns>Null where <paramref name="bytes"/> is the file's content; else the reason, for the user.</returns>
    public static string? TryReadAllBytes(string path, int maxBytes, out byte[] bytes)
    {
        bytes = [];
        if (TryOpen(path, out FileStream? stream) is { } reason)
            return reason;
        using (stream)
        {
            try
            {
                if (stream!.Length > maxBytes)
                    return $"larger than {maxBytes / (1024 * 1024)} MB";
                using MemoryStream content = new((int)stream.Length);
                stream.CopyTo(content);
                bytes = content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
                return null;
            }
            catch (IOException fault)
            {
                return fault.Message;
            }
        }
    }

    /// <returns>Null where <paramref name="stream"/> is open at the file's start; else the reason, for the user.</returns>
    public static string? TryOpen(string path, out FileStream? stream)
    {
        stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, System.IO.FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return null;
        }
        catch (Exception fault) when (ReasonOf(fault) is { } reason)
        {
            return reason;
        }
    }

    /// <returns>What to tell the user; null where the exception is not about a file or folder.</returns>
    public static string? ReasonOf(Exception fault) => fault switch
    {
        FileNotFoundException or DirectoryNotFoundException => "not found",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the path is too long",
        IOException => fault.Message,
        _ => null,
    };
}
