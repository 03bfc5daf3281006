using System.Text;
using System.Text.Unicode;

namespace ExtractionPipeline.Reading;

/// <summary>Turns the bytes of a text file into text.</summary>
/// <remarks>
/// A byte order mark decides; without one, valid UTF-8 is UTF-8, zero bytes in every second place are UTF-16, and the rest is one of the
/// two Windows code pages of the region (<see cref="LegacyEncoding"/>). Bytes that are mostly UTF-8 with a break in them are refused
/// rather than guessed at, since every offset behind the break would be in doubt.
/// </remarks>
public static class TextDecoder
{
    /// <summary>Of a text in UTF-16, at least one unit in ten is a space, a digit or a Latin letter, whose upper byte is zero.</summary>
    private const int Utf16ZeroShare = 10;

    /// <summary>Its lower bytes are hardly ever zero: only in a few letters and emoji.</summary>
    private const int Utf16ZeroBias = 20;

    public static DecodedText Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => FromUtf8(rest, isMarked: true),
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => DecodedText.Faulty("UTF-32 is not supported: save the file as UTF-8"),
        [0xFF, 0xFE, .. var rest] => FromUtf16(rest, bigEndian: false),
        [0xFE, 0xFF, .. var rest] => FromUtf16(rest, bigEndian: true),
        _ when bytes.Contains((byte)0) => FromBytesWithZeros(bytes),
        _ => FromUtf8(bytes, isMarked: false),
    };

    private static DecodedText FromUtf8(ReadOnlySpan<byte> bytes, bool isMarked)
    {
        if (Utf8.IsValid(bytes))
            return DecodedText.Of(Encoding.UTF8.GetString(bytes), "utf-8");
        var (valid, invalid, firstInvalid) = CountSequences(bytes);
        if (isMarked || valid >= invalid)
            return DecodedText.Faulty($"not valid UTF-8 at byte {firstInvalid}", 1 + bytes[..firstInvalid].Count((byte)'\n'));
        return LegacyEncoding.Decode(bytes);
    }

    private static DecodedText FromUtf16(ReadOnlySpan<byte> bytes, bool bigEndian, bool isGuess = false)
    {
        if (bytes.Length % 2 != 0)
            return DecodedText.Faulty("UTF-16 text with half a character at its end");
        Encoding encoding = bigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        return DecodedText.Of(encoding.GetString(bytes), bigEndian ? "utf-16be" : "utf-16le", isGuess); // a lone surrogate becomes U+FFFD, one for one
    }

    private static DecodedText FromBytesWithZeros(ReadOnlySpan<byte> bytes)
    {
        int zerosAtEven = 0, zerosAtOdd = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
                _ = i % 2 == 0 ? zerosAtEven++ : zerosAtOdd++;
        }

        if (Utf8.IsValid(bytes) && bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            return DecodedText.Faulty($"not a text file: zero byte at {bytes.IndexOf((byte)0)}"); // letters of UTF-8: UTF-16 hardly ever looks like them
        int needed = Math.Max(1, bytes.Length / 2 / Utf16ZeroShare);
        if (zerosAtOdd >= needed && zerosAtOdd > zerosAtEven * Utf16ZeroBias)
            return FromUtf16(bytes, bigEndian: false, isGuess: true);
        if (zerosAtEven >= needed && zerosAtEven > zerosAtOdd * Utf16ZeroBias)
            return FromUtf16(bytes, bigEndian: true, isGuess: true);
        return DecodedText.Faulty($"not a text file: zero byte at {bytes.IndexOf((byte)0)}");
    }

    /// <returns>How many characters of several bytes are whole and how many broken, and where the first broken one is.</returns>
    private static (int Valid, int Invalid, int FirstInvalid) CountSequences(ReadOnlySpan<byte> bytes)
    {
        int valid = 0, invalid = 0, firstInvalid = -1;
        for (int at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out int length) == System.Buffers.OperationStatus.Done)
            {
                valid += length > 1 ? 1 : 0;
            }
            else
            {
                invalid++;
                firstInvalid = firstInvalid < 0 ? at : firstInvalid;
            }

            at += length;
        }

        return (valid, invalid, firstInvalid);
    }
}
