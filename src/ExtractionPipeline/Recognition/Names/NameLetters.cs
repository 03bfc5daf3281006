namespace ExtractionPipeline.Recognition.Names;

/// <summary>The letters of the name lexicon, a byte each: Latin without diacritics, Cyrillic with ё as е, apostrophe and hyphen.</summary>
/// <remarks>
/// Names travel without their diacritics (`Erdogan`, `Memmedov`), so the lexicon keeps none; ı and i, ə and e are one letter. Case is
/// folded here too, whatever the language, for İ, I, ı and i are all one.
/// </remarks>
internal static class NameLetters
{
    public const byte Unknown = 0;

    private const string Plain = "abcdefghijklmnopqrstuvwxyz'-абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґўјљњћђџѓќѕ";

    private static readonly string[] Variants =
    [
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặæ", "cçćčĉċ", "dďđð", "eèéêëēĕėęěəẹẻẽếềểễệ", "gğģĝġǧ", "hħĥḥ", "iìíîïīĭįıǐịỉĩ", "jĵ", "kķ", "lłľĺļ",
        "nñńňņŋ", "oòóôõöøōŏőơǒọỏốồổỗộớờởỡợœ", "rŕřŗ", "sśšşșŝßṣ", "tťţțþṭ", "uùúûüũūŭůűųưǔụủứừửữự", "wŵ", "yýÿŷỳỵỷỹ", "zźżžẓ", "еёѐ", "иѝ",
        "'\u2019\u2018\u02BC\u0060\u00B4", "-\u2010\u2011\u2013",
    ];

    private static readonly byte[] Codes = Build();

    public static byte Of(char unit) => Codes[unit];

    /// <summary>Writes the codes of a word.</summary>
    /// <param name="codes">At least as long as the word.</param>
    /// <returns>False where a unit is no letter of names.</returns>
    public static bool TryEncode(ReadOnlySpan<char> word, Span<byte> codes)
    {
        for (int i = 0; i < word.Length; i++)
        {
            byte code = Codes[word[i]];
            if (code == Unknown)
                return false;
            codes[i] = code;
        }

        return true;
    }

    private static byte[] Build()
    {
        var codes = new byte[char.MaxValue + 1];
        for (int i = 0; i < Plain.Length; i++)
            codes[Plain[i]] = (byte)(i + 1);
        foreach (string letters in Variants)
        {
            foreach (char variant in letters)
                codes[variant] = codes[letters[0]];
        }

        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            if (codes[unit] == Unknown)
                codes[unit] = codes[Text.CaseFolding.Common.Fold((char)unit)];
        }

        return codes;
    }
}
