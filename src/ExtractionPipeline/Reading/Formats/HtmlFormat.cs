using System.Text;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>A web page: the article's text without menus, links and footers; title, date, language and address from its metadata.</summary>
internal sealed class HtmlFormat : IFileFormat
{
    /// <summary>HTML 5 has the encoding named within the first 1,024 bytes; some pages are late.</summary>
    private const int HeadLength = 4096;

    public IEnumerable<ReadItem> Read(FileContent file)
    {
        DecodedText decoded = Decode(file.Bytes);
        if (decoded.Text is null)
        {
            yield return file.Fault(decoded.Fault!, decoded.FaultLine);
            yield break;
        }

        if (HtmlNesting.IsTooDeep(decoded.Text))
        {
            yield return file.Fault($"nests more than {HtmlNesting.Deepest} elements");
            yield break;
        }

        if (decoded.IsGuess)
            yield return new ReadNote(file.Source, null, $"is not UTF-8 and names no encoding; read as {decoded.Encoding}");
        HtmlPage page = HtmlPage.Parse(decoded.Text);
        yield return file.Document(page.ToDocument(file.Source), file.Name);
    }

    /// <summary>UTF-8 where the bytes are; else what the page says of itself; else as any text.</summary>
    private static DecodedText Decode(byte[] bytes)
    {
        DecodedText decoded = TextDecoder.Decode(bytes);
        if (decoded is { Text: not null, IsGuess: false } || DeclaredEncoding(bytes) is not { } encoding)
            return decoded;
        return DecodedText.Of(encoding.GetString(bytes), encoding.WebName);
    }

    private static Encoding? DeclaredEncoding(ReadOnlySpan<byte> bytes)
    {
        string head = CaseFolding.Common.Fold(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)]));
        int at = head.IndexOf("charset=", StringComparison.Ordinal);
        if (at < 0)
            return null;
        string name = new([.. head[(at + "charset=".Length)..].TrimStart('"', '\'', ' ').TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')]);
        return LegacyEncoding.ByName(name);
    }
}
