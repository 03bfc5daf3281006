using System.Text;

namespace ExtractionPipeline.Reading;

/// <summary>Tells the one-byte encodings of old releases apart: windows-1251 and KOI8-R (Cyrillic), windows-1254 (Turkish Latin).</summary>
/// <remarks>
/// In Cyrillic text nearly every letter is a byte from 0xC0 up and stands beside another; in Turkish or English text such bytes are
/// single letters among ASCII ones. Most letters of a text are small: windows-1251 has these from 0xE0, KOI8-R below.
/// </remarks>
internal static class LegacyEncoding
{
    private const byte FirstLetter = 0xC0, SecondCase = 0xE0;

    /// <param name="name">As HTML and mail name encodings.</param>
    /// <returns>Null for a name that no encoding has.</returns>
    public static Encoding? ByName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static readonly Encoding s_cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    private static readonly Encoding s_koi8 = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;

    private static readonly Encoding s_turkish = CodePagesEncodingProvider.Instance.GetEncoding(1254)!;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < ' ' && bytes[i] is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f'))
                return DecodedText.Faulty($"not a text file: control byte 0x{bytes[i]:X2} at {i}");
        }

        return IsCyrillic(bytes)
            ? IsKoi8(bytes) ? DecodedText.Of(s_koi8.GetString(bytes), "koi8-r", isGuess: true) : DecodedText.Of(s_cyrillic.GetString(bytes), "windows-1251", isGuess: true)
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

    private static bool IsKoi8(ReadOnlySpan<byte> bytes)
    {
        int lower = 0, upper = 0;
        foreach (byte letter in bytes)
        {
            lower += letter is >= FirstLetter and < SecondCase ? 1 : 0;
            upper += letter >= SecondCase ? 1 : 0;
        }

        return lower > upper;
    }
}
