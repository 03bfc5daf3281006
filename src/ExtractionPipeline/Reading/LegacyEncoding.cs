using System.Text;

namespace ExtractionPipeline.Reading;

/// <summary>Tells the two one-byte encodings of old releases apart: windows-1251 (Cyrillic) and windows-1254 (Turkish Latin).</summary>
/// <remarks>
/// In Cyrillic text nearly every letter is a byte from 0xC0 up and stands beside another; in Turkish or English text such bytes are
/// single letters among ASCII ones.
/// </remarks>
internal static class LegacyEncoding
{
    private const byte FirstLetter = 0xC0;

    private static readonly Encoding s_cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static readonly Encoding s_turkish = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < ' ' && bytes[i] is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                return DecodedText.Faulty($"not a text file: control byte 0x{bytes[i]:X2} at {i}");
        }

        return IsCyrillic(bytes)
            ? DecodedText.Of(s_cyrillic.GetString(bytes), "windows-1251", isGuess: true)
            : DecodedText.Of(s_turkish.GetString(bytes), "windows-1254", isGuess: true);
    }

    private static bool IsCyrillic(ReadOnlySpan<byte> bytes)
    {
        int letters = 0, beside = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < FirstLetter)
                continue;
            letters++;
            if ((i > 0 && bytes[i - 1] >= FirstLetter) || (i + 1 < bytes.Length && bytes[i + 1] >= FirstLetter))
                beside++;
        }

        return beside * 2 > letters;
    }
}
