using System.Text;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Facts;

/// <summary>What of a name is compared: letters in lower case without marks, in their own script, everything else one space.</summary>
/// <remarks>`ə` counts as `a`, as the usual English spelling has it, so `Məmmədov` equals `Mammadov`; `ё` as `е`, `й` as `и`.</remarks>
public static class NameKey
{
    public static string Of(string? name)
    {
        var key = new StringBuilder();
        foreach (char raw in name ?? "")
        {
            string letter = LetterOf(raw);
            if (letter.Length > 0 && (char.IsLetterOrDigit(letter[0]) || letter[0] == '_'))
                key.Append(letter);
            else if (!IsMark(raw) && key.Length > 0 && key[^1] != ' ')
                key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static string LetterOf(char raw)
    {
        char letter = CaseFolding.Common.Fold(raw);
        return letter switch
        {
            'ə' => "a",
            'ё' => "е",
            'й' => "и",
            'ї' => "і",
            'ў' => "у",
            >= '\u00C0' and <= '\u024F' or >= '\u1E00' and <= '\u1EFF' => LetterSkeleton.Of([letter]),
            _ => letter.ToString(),
        };
    }
}
