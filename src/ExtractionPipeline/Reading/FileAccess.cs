namespace ExtractionPipeline.Reading;

/// <summary>Opens files and says in a few words why one cannot be opened.</summary>
internal static class FileAccess
{
    /// <returns>Null where <paramref name="bytes"/> is the file's content; else the reason.</returns>
    public static FileFault? TryReadAllBytes(string path, int maxBytes, out byte[] bytes)
    {
        bytes = [];
        if (TryOpen(path, out FileStream? stream) is { } reason)
            return reason;
        using (stream)
        {
            try
            {
                if (!stream!.CanSeek)
                    return new FileFault("is a pipe or a device, not a file", MayPass: true);
                if (stream.Length > maxBytes)
                    return new FileFault($"larger than {maxBytes / (1024 * 1024)} MB", MayPass: false);
                FileState before = FileState.Of(stream);
                using MemoryStream content = new((int)stream.Length);
                stream.CopyTo(content);
                bytes = content.Length == content.Capacity ? content.GetBuffer() : content.ToArray();
                return before.Changed(stream);
            }
            catch (Exception fault) when (FileFault.Of(fault) is { } known)
            {
                return known;
            }
        }
    }

    /// <returns>Null where <paramref name="stream"/> is open at the file's start; else the reason.</returns>
    public static FileFault? TryOpen(string path, out FileStream? stream)
    {
        stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, System.IO.FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return null;
        }
        catch (Exception fault) when (FileFault.Of(fault) is { } known)
        {
            return known;
        }
    }
}

/// <summary>Size and time of an open file, to see whether it was changed while it was read.</summary>
internal readonly record struct FileState(long Length, DateTime Time)
{
    public static FileState Of(FileStream stream) => stream.CanSeek ? new(stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle)) : default;

    /// <returns>Null where the file is as it was; else the reason why what was read is not to be trusted.</returns>
    public FileFault? Changed(FileStream stream) => Of(stream) == this ? null : new FileFault("changed while it was read", MayPass: true);
}
