using System.Collections.Frozen;
using System.Collections.Immutable;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Graph.Names;

/// <summary>Cuts printed names into words, initials and patronymic.</summary>
/// <remarks>Immutable, safe to share.</remarks>
public sealed class NameParser
{
    private const int LongestInitial = 2; // `Дж.`, `Ch.`

    private readonly FrozenSet<string> _articles, _children;

    private readonly FrozenDictionary<string, string> _generations;

    private readonly ImmutableArray<string> _patronymicEndings;

    private NameParser(ILookup<string, string> words)
    {
        _articles = words["article"].ToFrozenSet(StringComparer.Ordinal);
        _generations = new[] { "junior", "senior" }.SelectMany(g => words[g].Select(w => KeyValuePair.Create(w, g))).ToFrozenDictionary(StringComparer.Ordinal);
        _children = words["child"].ToFrozenSet(StringComparer.Ordinal);
        _patronymicEndings = [.. words["patronymic"].Select(w => w.TrimStart('-'))];
    }

    /// <param name="path">`models/graph/particles.tsv`.</param>
    public static NameParser Load(string path) => new(DataLines.Read(path, 2).ToLookup(r => r[1], r => r[0], StringComparer.Ordinal));

    public PrintedName Parse(string name, string language)
    {
        string folded = CaseFolding.Common.Fold(name);
        List<string> words = [];
        List<string> initials = [];
        string? generation = null;
        foreach (string token in folded.Replace(".", ". ", StringComparison.Ordinal).Split([' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (_generations.TryGetValue(token.TrimEnd('.'), out string? named))
                generation = named;
            else if (token[^1] == '.' && token.Length - 1 <= LongestInitial)
                initials.Add(token.TrimEnd('.'));
            else
                words.Add(token.TrimEnd('.'));
        }

        string? patronymic = TakePatronymic(words);
        ImmutableArray<string> bare = [.. words.Select(WithoutArticle).Where(w => w.Length > 0)];
        return new PrintedName(language, string.Join(' ', folded.Split(' ', StringSplitOptions.RemoveEmptyEntries)), bare.IsEmpty ? [.. words] : bare, [.. initials.Where(i => i.Length > 0)], patronymic) { Generation = generation };
    }

    /// <summary>`X oğlu`, `X оглы` anywhere; else a middle word with the ending of a patronymic.</summary>
    private string? TakePatronymic(List<string> words)
    {
        int child = words.FindIndex(_children.Contains);
        if (child > 0)
        {
            string father = words[child - 1];
            words.RemoveRange(child - 1, 2);
            return father;
        }

        for (int i = 1; i < words.Count - 1; i++)
        {
            if (_patronymicEndings.Any(e => words[i].Length > e.Length + 1 && words[i].EndsWith(e, StringComparison.Ordinal)))
            {
                string patronymic = words[i];
                words.RemoveAt(i);
                return patronymic;
            }
        }

        return null;
    }

    /// <summary>`аль-харти` is `харти`, `van` nothing, `jean-yves` one word.</summary>
    private string WithoutArticle(string word)
    {
        if (_articles.Contains(word))
            return "";
        int hyphen = word.IndexOf('-', StringComparison.Ordinal);
        string rest = hyphen > 0 && _articles.Contains(word[..hyphen]) ? word[(hyphen + 1)..] : word;
        return rest.Replace("-", "", StringComparison.Ordinal);
    }
}
