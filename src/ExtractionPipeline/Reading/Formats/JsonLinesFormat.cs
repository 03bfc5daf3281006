using System.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>Reads JSON Lines: one document a line, `text` and `id`, optionally `title`, `date`, `url`, `language`.</summary>
/// <remarks>
/// A record's source is `&lt;file&gt;/&lt;id&gt;.json`, as if the file were a folder of one JSON file a record: it leads back to the record, and
/// its file name without extension is the id, as it is for a text file.
/// </remarks>
internal sealed class JsonLinesFormat(ReaderOptions options) : IStreamFormat
{
    private const int FirstBuffer = 64 * 1024;

    /// <param name="content">Read once, from where it stands; the caller closes it.</param>
    /// <param name="path">What the stream is called.</param>
    /// <param name="folder">Handed on to <see cref="ReadDocument.Folder"/>.</param>
    public IEnumerable<ReadItem> Read(Stream content, string path, string folder)
    {
        byte[] buffer = new byte[FirstBuffer];
        int start = 0, end = 0, line = 0;
        bool isAtEnd = false, isOverlong = false, hasRecord = false;
        if (TryBegin(content, buffer, ref start, ref end, out Stream stream) is { } broken)
        {
            yield return broken.In(path);
            yield break;
        }

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
            ReadOnlyMemory<byte> record = buffer.AsMemory(start, length);
            start = Math.Min(end, start + length + 1);
            if (isOverlong)
            {
                yield return new ReadFault(path, line, $"the line is longer than {options.MaxBytes / (1024 * 1024)} MB");
            }
            else if (!IsBlank(record.Span))
            {
                foreach (ReadItem item in JsonLinesRecord.Parse(record, path, folder, line, options.Fields))
                    yield return item;
            }

            hasRecord |= isOverlong || !IsBlank(record.Span);
            isOverlong = false;
        }

        if (!hasRecord)
            yield return new ReadFault(path, null, "the file is empty");
    }

    /// <summary>Reads the first bytes and passes the byte order mark; a file in UTF-16 is transcoded.</summary>
    private static FileFault? TryBegin(Stream content, byte[] buffer, ref int start, ref int end, out Stream stream)
    {
        stream = content;
        for (bool isAtEnd = false; end < 3 && !isAtEnd;)
        {
            if (TryFill(content, buffer, ref end, ref isAtEnd) is { } fault)
                return fault;
        }

        Encoding? utf16 = buffer.AsSpan(0, end) switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        if (utf16 is not null)
        {
            stream = Encoding.CreateTranscodingStream(new PushedBackStream(buffer.AsSpan(2, end - 2).ToArray(), content), utf16, Encoding.UTF8);
            (start, end) = (0, 0);
        }
        else if (buffer.AsSpan(0, end) is [0xEF, 0xBB, 0xBF, ..])
        {
            start = 3;
        }

        return null;
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
