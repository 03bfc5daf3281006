using System.Collections.Frozen;
using System.Text;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>How people type: without diacritics, without the schwa only, in capitals.</summary>
internal static class Typing
{
    private static readonly FrozenDictionary<char, string> Plain = (
        "aàáâãåāăąạảấầẩẫậắằẳẵặ eèéêëēĕėęěẹẻẽếềểễệə iìíîïīĭįıỉịĩ oòóôõøōŏőọỏốồổỗộớờởỡợơɔ uùúûūŭůűųưứừửữựụủũ cćĉċčç gĝğġģ sśŝşšșṣ zźżž " +
        "nñńņňŋ dďđḍɖ lĺļľł rŕřṛ tţťțṭ yýÿỳỷỹỵ kķ hĥħḥ jĵ wŵ aä oö uü")
        .Split(' ').SelectMany(group => group[1..].Select(letter => (letter, plain: group[..1]))).ToFrozenDictionary(p => p.letter, p => p.plain);

    /// <summary>Lower-case letters lose their marks: `xarici işlər` is typed `xarici isler`.</summary>
    public static string WithoutDiacritics(string lower)
    {
        var result = new StringBuilder(lower.Length);
        foreach (char letter in lower)
            result.Append(Plain.TryGetValue(letter, out string? plain) ? plain : letter.ToString());
        return result.ToString();
    }

    /// <summary>A Turkish keyboard has every Azerbaijani letter but one: `xarici işlər` is typed `xarici işler`.</summary>
    public static string WithoutSchwa(string lower) => lower.Replace('ə', 'e');

    /// <summary>English letters for sounds: `şəxsi` is typed `shexsi`.</summary>
    public static string WithEnglishLetters(string lower) =>
        WithoutDiacritics(lower.Replace("ş", "sh", StringComparison.Ordinal).Replace("ç", "ch", StringComparison.Ordinal));

    /// <summary>What capitals leave after folding: both i become one.</summary>
    public static string InCapitals(string lower) => lower.Replace('ı', 'i');
}
