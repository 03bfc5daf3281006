using System.Text;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>Writes Azerbaijani and Uzbek in the Cyrillic alphabets that they had before, to make training text.</summary>
/// <remarks>The Azerbaijani alphabet of 1958 and the Uzbek one of 1940, letter for letter.</remarks>
internal static class CyrillicSpelling
{
    private const string Azerbaijani =
        "aаbбcҹçчdдeеəәfфgҝğғhһxхıыiиjжkкqгlлmмnнoоöөpпrрsсşшtтuуüүvвyјzзAАBБCҸÇЧDДEЕƏӘFФGҜĞҒHҺXХIЫİИJЖKКQГLЛMМNНOОÖӨPПRРSСŞШTТUУÜҮVВYЈZЗ";

    private const string Uzbek =
        "aаbбdдeеfфgгhҳiиjжkкlлmмnнoоpпqқrрsсtтuуvвxхyйzзAАBБDДEЕFФGГHҲIИJЖKКLЛMМNНOОPПQҚRРSСTТUУVВXХYЙZЗ";

    private static readonly (string From, string To)[] UzbekPairs =
    [
        ("ʻ", "'"), ("‘", "'"), ("’", "'"), ("ʼ", "'"), ("`", "'"),
        ("o'", "ў"), ("O'", "Ў"), ("g'", "ғ"), ("G'", "Ғ"), ("sh", "ш"), ("Sh", "Ш"), ("SH", "Ш"), ("ch", "ч"), ("Ch", "Ч"), ("CH", "Ч"),
        ("ya", "я"), ("Ya", "Я"), ("yo", "ё"), ("Yo", "Ё"), ("yu", "ю"), ("Yu", "Ю"), ("ye", "е"), ("Ye", "Е"), ("'", "ъ"),
    ];

    public static string OfAzerbaijani(string latin) => Map(latin, Azerbaijani);

    public static string OfUzbek(string latin)
    {
        foreach (var (from, to) in UzbekPairs)
            latin = latin.Replace(from, to, StringComparison.Ordinal);
        return Map(latin, Uzbek);
    }

    private static string Map(string text, string pairs)
    {
        var result = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            int at = pairs.IndexOf(letter, StringComparison.Ordinal);
            result.Append(at >= 0 && at % 2 == 0 ? pairs[at + 1] : letter);
        }

        return result.ToString();
    }
}
