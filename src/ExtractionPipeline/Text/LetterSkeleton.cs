using System.Collections.Frozen;
using System.Text;

namespace ExtractionPipeline.Text;

/// <summary>Reduces a name to bare letters, so that spellings of one name in one script compare equal (`Kovačić` and `Kovacic`, `Ərdoğan` and `Erdogan`).</summary>
/// <remarks>Lower case, no diacritics, ə and э as e, no apostrophes; hyphens and spaces as one space. For matching only, never for output.</remarks>
public static class LetterSkeleton
{
    private static readonly FrozenDictionary<char, string> Letters = Build();

    public static string Of(ReadOnlySpan<char> name)
    {
        var skeleton = new StringBuilder(name.Length);
        foreach (char raw in name)
        {
            char letter = CaseFolding.Common.Fold(raw);
            if (letter is >= 'a' and <= 'z')
                skeleton.Append(letter);
            else if (Letters.TryGetValue(letter, out string? bare))
                skeleton.Append(bare);
            else if (letter is ' ' or '-')
                skeleton.Append(skeleton.Length > 0 && skeleton[^1] != ' ' ? " " : "");
            else if (char.IsLetterOrDigit(letter))
                skeleton.Append(letter);
        }

        return skeleton.ToString().TrimEnd();
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
