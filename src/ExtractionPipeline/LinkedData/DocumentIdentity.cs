using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ExtractionPipeline.LinkedData;

/// <summary>Names for a document and what is in it: the same text gives the same names, whatever its file is called.</summary>
internal static class DocumentIdentity
{
    /// <returns>`urn:uuid:…`: a UUID of version 8 (RFC 9562, 5.8) made of the SHA-256 of the text in UTF-8.</returns>
    public static string Of(string text)
    {
        byte[] utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)), hash);
            hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // version 8
            hash[8] = (byte)((hash[8] & 0x3F) | 0x80); // variant of RFC 9562
            return $"urn:uuid:{new Guid(hash[..16], bigEndian: true)}";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    /// <param name="index">Counts from 0 in <see cref="Resolution.Extraction.Persons"/>.</param>
    public static string OfPerson(string document, int index) => $"{document}#person-{index + 1}";

    /// <param name="index">Counts from 0 in <see cref="Resolution.Extraction.Meetings"/>.</param>
    public static string OfMeeting(string document, int index) => $"{document}#meeting-{index + 1}";
}
