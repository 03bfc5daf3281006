using System.Collections.Immutable;

namespace ExtractionPipeline.Graph.Names;

/// <summary>Codes under which names are filed, so coarse that spellings of one name share one.</summary>
/// <remarks>Of a word its consonants by their kind: lips, teeth, hissing, throat, nose, `l`, `r`; vowels, `h` and `y` come and go between languages.</remarks>
internal static class NameCode
{
    /// <returns>`-` for a word without such consonants.</returns>
    public static string OfWord(string sounds)
    {
        Span<char> code = stackalloc char[sounds.Length];
        int length = 0;
        foreach (char sound in sounds)
        {
            char kind = KindOf(sound);
            if (kind != ' ' && (length == 0 || code[length - 1] != kind))
                code[length++] = kind;
        }

        return length == 0 ? "-" : new string(code[..length]);
    }

    /// <returns>Of a full name each two words in either order, and of three words also two of them as one (`Abdel Aziz`, `Abdelaziz`).</returns>
    public static IEnumerable<string> OfName(ImmutableArray<ImmutableArray<string>> words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            for (int j = i + 1; j < words.Length; j++)
            {
                foreach (string pair in Pairs(words[i], words[j]))
                    yield return pair;
            }
        }

        for (int i = 0; words.Length > 2 && i + 1 < words.Length; i++)
        {
            ImmutableArray<string> joined = [words[i][0] + words[i + 1][0]];
            for (int other = 0; other < words.Length; other++)
            {
                if (other == i || other == i + 1)
                    continue;
                foreach (string pair in Pairs(joined, words[other]))
                    yield return pair;
            }
        }
    }

    private static IEnumerable<string> Pairs(ImmutableArray<string> first, ImmutableArray<string> second) => first.SelectMany(f => second.Select(s => Pair(OfWord(f), OfWord(s))));

    private static string Pair(string first, string second) => string.CompareOrdinal(first, second) <= 0 ? $"{first} {second}" : $"{second} {first}";

    private static char KindOf(char sound) => sound switch
    {
        't' or 'd' => 'T',
        'p' or 'b' or 'f' or 'v' => 'P',
        'k' or 'g' => 'K',
        's' or 'z' or 'c' or 'C' or 'S' or 'J' or 'Z' => 'S',
        'm' or 'n' => 'N',
        'l' => 'L',
        'r' => 'R',
        _ => ' ',
    };
}
