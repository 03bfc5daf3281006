using System.Text;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>Reads words aloud by the spelling of one language: `scio` is `So` in Italian.</summary>
/// <remarks>The longest spelling that fits wins. Immutable, safe to share.</remarks>
internal sealed class SpellingTable : INameReader
{
    private const char Start = '^', End = '$';

    private readonly Dictionary<string, string[]> _sounds;

    private readonly int _longest;

    public SpellingTable(IEnumerable<string[]> rows)
    {
        _sounds = rows.ToDictionary(r => r[0], r => r[1..].Select(s => s == "-" ? "" : s).ToArray(), StringComparer.Ordinal);
        _longest = _sounds.Keys.Max(k => k.Length);
        Count = _sounds.Values.Max(s => s.Length);
    }

    /// <exception cref="InvalidDataException">The table is missing or a row lacks a column; the message names file and line.</exception>
    public static SpellingTable Load(string path) => new(DataLines.Read(path, 2, orMore: true));

    /// <summary>In how many ways a word may be read: the first way takes every first sound, the next every second one where there is one.</summary>
    public int Count { get; }

    /// <returns>Never null: letters without a row are read as their bare letter.</returns>
    public string? Read(string word, int way)
    {
        string edged = $"{Start}{word}{End}";
        var sounds = new StringBuilder(word.Length + 4);
        for (int at = 0; at < edged.Length;)
            at += Append(sounds, edged, at, way);
        return sounds.ToString();
    }

    /// <summary>Whether a spelling without the mark of the beginning takes more letters than one with it.</summary>
    private bool HasLonger(string word, int marked)
    {
        for (int length = Math.Min(_longest, word.Length - 1); length > marked - 1; length--)
        {
            if (_sounds.ContainsKey(word.Substring(1, length)))
                return true;
        }

        return false;
    }

    private int Append(StringBuilder sounds, string word, int at, int way)
    {
        for (int length = Math.Min(_longest, word.Length - at); length > 0; length--)
        {
            if (at == 0 && word.Length > length && HasLonger(word, length))
                continue; // `sch` is longer than `^s`
            if (!_sounds.TryGetValue(word.Substring(at, length), out string[]? ways))
                continue;
            foreach (char sound in ways[Math.Min(way, ways.Length - 1)])
            {
                if (sounds.Length == 0 || sounds[^1] != sound)
                    sounds.Append(sound); // a doubled letter sounds once
            }

            return length;
        }

        if (word[at] is not (Start or End))
        {
            foreach (char letter in LetterSkeleton.Of(word.AsSpan(at, 1)))
                sounds.Append(_sounds.TryGetValue(letter.ToString(), out string[]? bare) ? bare[Math.Min(way, bare.Length - 1)] : letter.ToString());
        }

        return 1;
    }
}
