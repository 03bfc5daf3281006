using System.Text;

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>Writes Azerbaijani and Turkish names in Russian letters, as Russian texts do (`Ceyhun` is Джейхун): the practical transcription.</summary>
/// <remarks>For other languages the lists have no regular one: their Russian forms are in the lists themselves.</remarks>
internal static class Transcription
{
    private static readonly (string From, string To)[] Azerbaijani =
    [
        ("iye", "ие"), ("iya", "ия"), ("iyə", "ия"), ("ey", "ей"), ("ya", "я"), ("yu", "ю"), ("yo", "ё"), ("ye", "е"), ("yə", "я"), ("yü", "ю"),
        ("a", "а"), ("b", "б"), ("c", "дж"), ("ç", "ч"), ("d", "д"), ("e", "е"), ("ə", "а"), ("f", "ф"), ("g", "г"), ("ğ", "г"),
        ("h", "х"), ("x", "х"), ("ı", "ы"), ("i", "и"), ("j", "ж"), ("k", "к"), ("q", "г"), ("l", "л"), ("m", "м"), ("n", "н"),
        ("o", "о"), ("ö", "е"), ("p", "п"), ("r", "р"), ("s", "с"), ("ş", "ш"), ("t", "т"), ("u", "у"), ("ü", "ю"), ("v", "в"), ("y", "й"), ("z", "з"),
    ];

    private static readonly (string From, string To)[] Turkish = [("ğ", "г"), ("h", "х"), ("ö", "ё"), ("ü", "ю"), ("w", "в"), .. Azerbaijani];

    private static readonly Text.CaseFolding Folding = new(('I', 'ı'), ('İ', 'i'));

    /// <param name="country">The list's country code; only `AZ` and `TR` have a transcription here.</param>
    /// <returns>Null where there is none.</returns>
    public static string? ToRussian(string name, string country)
    {
        var table = country switch
        {
            "AZ" => Azerbaijani,
            "TR" => Turkish,
            _ => null,
        };
        if (table is null)
            return null;
        var russian = new StringBuilder(name.Length + 4);
        string folded = Folding.Fold(name);
        for (int i = 0; i < folded.Length;)
        {
            var (from, to) = Array.Find(table, p => folded.AsSpan(i).StartsWith(p.From));
            if (from is null)
                return null;
            russian.Append(i == 0 && to == "е" ? "э" : from == "l" && IsSoft(folded, i) ? "ль" : to);
            i += from.Length;
        }

        return russian.ToString();
    }

    /// <summary>l after a front vowel and before a consonant: Эльчин, Гюльнара.</summary>
    private static bool IsSoft(string folded, int l) =>
        l > 0 && l + 1 < folded.Length && "eiöü".Contains(folded[l - 1]) && !"aeəıioöuüy".Contains(folded[l + 1]);
}
