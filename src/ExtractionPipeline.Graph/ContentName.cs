using System.Security.Cryptography;
using System.Text;

namespace ExtractionPipeline.Graph;

/// <summary>Names for what the graph holds, made of what it is: the same content has the same name in every store.</summary>
internal static class ContentName
{
    /// <returns>`urn:uuid:…`: a UUID of version 8 (RFC 9562, 5.8) made of the SHA-256 of kind and content.</returns>
    public static string Of(string kind, string content)
    {
        byte[] hash = Hash($"{kind}\n{content}");
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // version 8
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80); // variant of RFC 9562
        return $"urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true)}";
    }

    public static byte[] Hash(string content) => SHA256.HashData(Encoding.UTF8.GetBytes(content));
}
