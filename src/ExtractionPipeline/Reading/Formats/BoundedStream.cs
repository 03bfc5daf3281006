namespace ExtractionPipeline.Reading.Formats;

/// <summary>Reading with a limit, for what unpacks to more than it looks.</summary>
internal static class BoundedStream
{
    private const int Step = 64 * 1024;

    /// <returns>Null where <paramref name="bytes"/> is all there is; else the reason.</returns>
    public static FileFault? TryReadAll(Stream stream, int maxBytes, out byte[] bytes)
    {
        bytes = [];
        using MemoryStream content = new();
        byte[] buffer = new byte[Step];
        try
        {
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                if (content.Length + read > maxBytes)
                    return new FileFault($"larger than {maxBytes / (1024 * 1024)} MB", MayPass: false);
                content.Write(buffer, 0, read);
            }
        }
        catch (Exception fault) when (FileFault.Of(fault) is { } known)
        {
            return known;
        }

        bytes = content.ToArray();
        return null;
    }
}
