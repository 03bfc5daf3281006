using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Batch;

/// <summary>Stands for all that a result is made from: equal keys, equal results, byte for byte.</summary>
internal static class DocumentKey
{
    /// <param name="maker">Fingerprint of program, models and options: see <see cref="MakerFingerprint"/>.</param>
    /// <returns>The SHA-256 of the maker and of everything that the document says.</returns>
    public static byte[] Of(string maker, SourceDocument document)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, maker);
        Append(hash, document.Source);
        Append(hash, document.Text);
        Append(hash, document.Title);
        Append(hash, document.Url);
        Append(hash, document.Date?.ToString("O", CultureInfo.InvariantCulture));
        Append(hash, document.DeclaredLanguage?.ToString());
        Append(hash, document.IsConverted ? "converted" : null);
        return hash.GetHashAndReset();
    }

    /// <summary>Each part with its length before it, so that no two lists of parts run together to the same bytes.</summary>
    private static void Append(IncrementalHash hash, string? part)
    {
        int length = part?.Length ?? -1;
        hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        hash.AppendData(MemoryMarshal.AsBytes(part.AsSpan()));
    }
}
