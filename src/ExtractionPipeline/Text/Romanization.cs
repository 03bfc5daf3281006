using System.Text;

namespace ExtractionPipeline.Text;

/// <summary>Writes names in the usual English spelling, letter by letter, by a language's table (`ж` zh, `c` j, `ə` a).</summary>
/// <remarks>The longest entry that fits wins; `$` at an entry's end asks for the end of a word (`ий$`: `y`). Letters without an entry stay.</remarks>
public sealed class Romanization(IReadOnlyDictionary<string, string> table, CaseFolding folding)
{
    private readonly int _longest = table.Keys.Select(k => k.TrimEnd('$').Length).DefaultIfEmpty(0).Max();
    private readonly Dictionary<string, string> _anywhere = Entries(table, isAtEnd: false), _atEnd = Entries(table, isAtEnd: true);

    private static Dictionary<string, string> Entries(IReadOnlyDictionary<string, string> table, bool isAtEnd)
    {
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in table)
        {
            if (key.EndsWith('$') == isAtEnd)
                entries.Add(isAtEnd ? key[..^1] : key, value);
        }

        return entries;
    }

    public string Of(string name)
    {
        if (_longest == 0)
            return name;
        var latin = new StringBuilder(name.Length + 4);
        string folded = folding.Fold(name);
        for (int at = 0; at < name.Length;)
        {
            int taken = Append(latin, name, folded, at);
            if (taken == 0)
                latin.Append(name[at++]);
            at += taken;
        }

        return latin.ToString();
    }

    private int Append(StringBuilder latin, string name, string folded, int at)
    {
        for (int length = Math.Min(_longest, name.Length - at); length > 0; length--)
        {
            var key = folded.AsSpan(at, length);
            bool endsWord = at + length == name.Length || !char.IsLetter(name[at + length]);
            string? value = null;
            if (!(endsWord && _atEnd.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out value)) && !_anywhere.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out value))
                continue;
            if (char.IsUpper(name[at]) && value.Length > 0)
                latin.Append(char.ToUpperInvariant(value[0])).Append(value, 1, value.Length - 1);
            else
                latin.Append(value);
            return length;
        }

        return 0;
    }
}
