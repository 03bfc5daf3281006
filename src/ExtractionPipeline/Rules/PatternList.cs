using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>A named list of words: exact forms, or lemmas where the entry begins with `~`; several words are a sequence.</summary>
internal sealed record PatternList(ImmutableArray<string> Entries);

/// <summary>A list as patterns test it.</summary>
/// <param name="Single">Its entries of one word.</param>
/// <param name="Sequences">Its entries of several, as a tree: what begins or goes on alike is tested once.</param>
internal sealed record CompiledList(WordAtom Single, ImmutableArray<PatternNode> Sequences)
{
    public static CompiledList Of(PatternList list, PatternScope scope)
    {
        var words = ImmutableHashSet.CreateBuilder<int>();
        var lemmas = ImmutableHashSet.CreateBuilder<int>();
        var phrases = new List<WordAtom[]>();
        foreach (string entry in list.Entries)
        {
            string[] parts = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length > 1)
            {
                phrases.Add(Array.ConvertAll(parts, scope.Entry));
                continue;
            }

            var atom = scope.Entry(entry);
            words.UnionWith(atom.Words);
            lemmas.UnionWith(atom.Lemmas);
        }

        return new CompiledList(new WordAtom(words.ToImmutable(), lemmas.ToImmutable()), PhraseTree.Of(phrases));
    }
}
