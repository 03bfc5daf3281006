using System.Text;
using ExtractionPipeline.Recognition.Names;

namespace ExtractionPipeline.Graph.Names;

/// <summary>Reads words that romanised Chinese or Japanese syllables make up whole, by the Cyrillic that stands for them.</summary>
/// <remarks>`xinyuan` is `синь` and `юань`; a word that is left with a rest is not read at all. Immutable, safe to share.</remarks>
internal sealed class Syllabary(IReadOnlyDictionary<string, string> syllables, INameReader cyrillic) : INameReader
{
    private readonly int _longest = syllables.Keys.Max(k => k.Length);

    public int Count => 1;

    public string? Read(string word, int way) => Spell(word) is { } spelled ? cyrillic.Read(spelled, way) : null;

    /// <summary>Longest syllables first, with a way back: `jingang` is `jin` and `gang`, for `jing` would leave `ang`, which is one too; the longest wins.</summary>
    private string? Spell(string word)
    {
        var spelled = new StringBuilder();
        return Fits(word, 0, spelled) ? spelled.ToString() : null;
    }

    private bool Fits(string word, int at, StringBuilder spelled)
    {
        if (at == word.Length)
            return at > 0;
        for (int length = Math.Min(_longest, word.Length - at); length > 0; length--)
        {
            if (!syllables.TryGetValue(word.Substring(at, length), out string? cyrillicSyllable))
                continue;
            int before = spelled.Length;
            spelled.Append(cyrillicSyllable);
            if (Fits(word, at + length, spelled))
                return true;
            spelled.Length = before;
        }

        return false;
    }
}
