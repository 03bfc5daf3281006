using System.Text;

namespace ExtractionPipeline.Reading;

/// <summary>Reads a JSON Lines file: one document a line, `text` and `id`, optionally `title`, `date`, `url`, `language`.</summary>
/// <remarks>
/// A record's source is `&lt;file&gt;/&lt;id&gt;.json`, as if the file were a folder of one JSON file a record: it leads back to the record, and
/// its file name without extension is the id, as it is for a text file.
/// </remarks>
public sealed class JsonLinesFile(ReaderOptions options)
{
    private const int FirstBuffer = 64 * 1024;

    /// <param name="folder">Handed on to <see cref="ReadDocument.Folder"/>.</param>
    public IEnumerable<ReadItem> Read(string path, string folder)
    {
        if (FileAccess.TryOpen(path, out FileStream? file) is { } reason)
        {
            yield return reason.In(path);
            yield break;
        }

        FileState before = FileState.Of(file!);
        using Stream stream = AsUtf8(file!);
        byte[] buffer = new byte[FirstBuffer];
        int start = 0, end = 0, line = 0;
        bool isAtEnd = false, isOverlong = false, hasRecord = false;
        while (!isAtEnd || start < end)
        {
            int length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length < 0 && !isAtEnd)
            {
                if (end - start > options.MaxBytes)
                    (isOverlong, start, end) = (true, 0, 0); // its first part is forgotten, its last part will be
                Compact(ref buffer, ref start, ref end);
                if (TryFill(stream, buffer, ref end, ref isAtEnd) is { } fault)
                {
                    yield return fault.In(path, line + 1);
                    yield break;
                }

                continue;
            }

            length = length < 0 ? end - start : length;
            line++;
            ReadOnlyMemory<byte> content = buffer.AsMemory(start, length);
            start = Math.Min(end, start + length + 1);
            if (isOverlong)
            {
                yield return new ReadFault(path, line, $"the line is longer than {options.MaxBytes / (1024 * 1024)} MB");
            }
            else if (!IsBlank(content.Span))
            {
                foreach (ReadItem item in JsonLinesRecord.Parse(content, path, folder, line))
                    yield return item;
            }

            hasRecord |= isOverlong || !IsBlank(content.Span);
            isOverlong = false;
        }

        if (before.Changed(file!) is { } changed)
            yield return changed.In(path);
        else if (!hasRecord)
            yield return new ReadFault(path, null, "the file is empty");
    }

    /// <summary>Passes the byte order mark; a file in UTF-16 is transcoded.</summary>
    private static Stream AsUtf8(FileStream file)
    {
        Span<byte> mark = stackalloc byte[3];
        int length = file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        Encoding? utf16 = mark[..length] switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        file.Position = utf16 is not null ? 2 : mark[..length] is [0xEF, 0xBB, 0xBF] ? 3 : 0;
        return utf16 is null ? file : Encoding.CreateTranscodingStream(file, utf16, Encoding.UTF8);
    }

    private static void Compact(ref byte[] buffer, ref int start, ref int end)
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
    }

    private static FileFault? TryFill(Stream stream, byte[] buffer, ref int end, ref bool isAtEnd)
    {
        try
        {
            int read = stream.Read(buffer, end, buffer.Length - end);
            end += read;
            isAtEnd = read == 0;
            return null;
        }
        catch (Exception fault) when (FileFault.Of(fault) is { } known)
        {
            return known;
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
