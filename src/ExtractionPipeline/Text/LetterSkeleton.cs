using System.Collections.Frozen;

namespace ExtractionPipeline.Text;

/// <summary>Reduces a name to bare letters, so that spellings of one name in one script compare equal (`Kovačić` and `Kovacic`, `Ərdoğan` and `Erdogan`).</summary>
/// <remarks>Lower case, no diacritics, ə and э as e, no apostrophes; hyphens and spaces as one space. For matching only, never for output.</remarks>
public static class LetterSkeleton
{
    /// <summary>`æ` and the like become two letters.</summary>
    private const int LongestBare = 2;

    private const int OnStack = 256;

    private static readonly FrozenDictionary<char, string> Letters = Build();

    public static string Of(ReadOnlySpan<char> name)
    {
        int most = name.Length * LongestBare;
        Span<char> skeleton = most <= OnStack ? stackalloc char[most] : new char[most];
        int length = 0;
        foreach (char raw in name)
        {
            char letter = CaseFolding.Common.Fold(raw);
            if (letter is >= 'a' and <= 'z' || IsPlainCyrillic(letter))
                skeleton[length++] = letter;
            else if (Letters.TryGetValue(letter, out string? bare))
                length += Copy(bare, skeleton[length..]);
            else if (letter is ' ' or '-')
                length += length > 0 && skeleton[length - 1] != ' ' ? Copy(" ", skeleton[length..]) : 0;
            else if (char.IsLetterOrDigit(letter))
                skeleton[length++] = letter;
        }

        return skeleton[..length].TrimEnd().ToString();
    }

    /// <summary>A small letter of the Russian alphabet that stays as it is.</summary>
    private static bool IsPlainCyrillic(char letter) => letter is >= 'а' and <= 'я' and not ('ъ' or 'ь' or 'э');

    private static int Copy(string letters, Span<char> to)
    {
        letters.CopyTo(to);
        return letters.Length;
    }

    private static FrozenDictionary<char, string> Build()
    {
        var letters = new Dictionary<char, string>();
        foreach (var (variants, bare) in new[]
        {
            ("àáâãåāăąạảấầẩẫậắằẳẵặ", "a"), ("äəә", "e"), ("çćĉċč", "c"), ("ďđð", "d"), ("èéêëēĕėęěẹẻẽếềểễệ", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
            ("ìíîïĩīĭįıỉị", "i"), ("ĵ", "j"), ("ķ", "k"), ("ĺļľłŀ", "l"), ("ñńņňŋ", "n"), ("òóôõöøōŏőơỏọốồổỗộớờởỡợ", "o"), ("ŕŗř", "r"),
            ("śŝşšș", "s"), ("ţťŧț", "t"), ("ùúûüũūŭůűųưủụứừửữự", "u"), ("ŵ", "w"), ("ýÿŷỳỷỹỵ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"),
            ("ß", "ss"), ("þ", "th"), ("ё", "е"), ("э", "е"), ("ъь", ""), ("'", ""), ("\u0301\u0307\u0306\u0308", ""),
        })
        {
            foreach (char variant in variants)
                letters[variant] = bare;
        }

        return letters.ToFrozenDictionary();
    }
}
