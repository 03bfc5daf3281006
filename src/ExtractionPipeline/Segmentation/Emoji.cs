using System.Globalization;
using System.Text;

namespace ExtractionPipeline.Segmentation;

/// <summary>Symbols that several code points make: flags, joined emoji, tags and modifiers.</summary>
internal static class Emoji
{
    /// <returns>The end of the symbol at <paramref name="start"/>; an unpaired surrogate is a symbol of one unit.</returns>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        Rune.DecodeFromUtf16(text[start..], out Rune first, out int width);
        int i = start + width;
        if (IsRegional(first) && i < text.Length)
        {
            Rune.DecodeFromUtf16(text[i..], out Rune second, out width);
            if (IsRegional(second))
                return i + width;
        }

        while (i < text.Length)
        {
            Rune.DecodeFromUtf16(text[i..], out Rune next, out width);
            if (next.Value == 0x200D && i + 1 < text.Length) // ZERO WIDTH JOINER
            {
                Rune.DecodeFromUtf16(text[(i + 1)..], out Rune joined, out int joinedWidth);
                if (Rune.GetUnicodeCategory(joined) != UnicodeCategory.OtherSymbol)
                    break;
                i += 1 + joinedWidth;
            }
            else if (next.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F) or 0x20E3)
            {
                i += width;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsRegional(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;
}
