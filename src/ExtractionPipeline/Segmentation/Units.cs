using System.Globalization;
using System.Text;

namespace ExtractionPipeline.Segmentation;

/// <summary>What a place in a text holds. Every method looks at one code point and never splits a surrogate pair.</summary>
internal static class Units
{
    private const byte Word = 1, Space = 2;

    /// <summary>What every unit of the basic plane is: one look instead of several category calls for each unit of a text.</summary>
    private static readonly byte[] Classes = ClassesOfAll();

    /// <returns>The UTF-16 length of the letter, mark or digit at <paramref name="i"/>; 0 where there is none.</returns>
    public static int WordWidth(ReadOnlySpan<char> text, int i)
    {
        if (i >= text.Length)
            return 0;
        if (!char.IsSurrogate(text[i]))
            return Classes[text[i]] & Word;
        return Rune.DecodeFromUtf16(text[i..], out Rune rune, out int width) == System.Buffers.OperationStatus.Done && IsWord(Rune.GetUnicodeCategory(rune)) ? width : 0;
    }

    public static int LetterWidth(ReadOnlySpan<char> text, int i) => i < text.Length && char.IsDigit(text[i]) ? 0 : WordWidth(text, i);

    public static bool IsDigit(ReadOnlySpan<char> text, int i) => i < text.Length && char.IsDigit(text[i]);

    public static bool IsUpper(ReadOnlySpan<char> text, int i) => i < text.Length && (char.IsUpper(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.TitlecaseLetter);

    /// <summary>Soft hyphen, zero-width space and joiners, byte order mark: nothing to see, so nothing to cut at inside a word.</summary>
    public static bool IsInvisible(char unit) => unit is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E');

    public static bool IsSpace(char unit) => (Classes[unit] & Space) != 0;

    /// <summary>White space that does not end a line.</summary>
    public static bool IsBlank(char unit) => unit is not ('\n' or '\r') && char.IsWhiteSpace(unit);

    /// <summary>Hyphen-minus, hyphen and no-break hyphen: what joins words. Dashes part them.</summary>
    public static bool IsHyphen(char unit) => unit is '-' or '\u2010' or '\u2011';

    public static bool IsApostrophe(char unit) => unit is '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4';

    public static bool IsClosingQuote(char unit) => unit is '"' or '\u201D' or '\u00BB' or '\u201C' or '\u203A';

    public static bool IsPunctuation(char unit) => char.IsPunctuation(unit) || unit is '|' or '~' or '<' or '>' or '=' or '`';

    private static byte[] ClassesOfAll()
    {
        byte[] classes = new byte[char.MaxValue + 1];
        for (int unit = 0; unit < classes.Length; unit++)
            classes[unit] = ClassOf((char)unit);
        return classes;
    }

    private static byte ClassOf(char unit)
    {
        if (char.IsWhiteSpace(unit) || IsInvisible(unit) || char.IsControl(unit))
            return Space;
        bool isWord = unit == '_' || (unit is not (>= '\uFE00' and <= '\uFE0F') && IsWord(char.GetUnicodeCategory(unit))); // variation selectors go with emoji
        return isWord ? Word : (byte)0;
    }

    private static bool IsWord(UnicodeCategory category) => category is <= UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber;
}
