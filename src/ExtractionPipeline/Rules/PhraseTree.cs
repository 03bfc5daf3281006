using System.Collections.Immutable;

namespace ExtractionPipeline.Rules;

/// <summary>Phrases of single words as a tree of few tests (`his excellency`, `his highness`, `vice admiral`, `rear admiral`: his, then one of two; one of two, then admiral).</summary>
/// <remarks>A list is compiled wherever a pattern names it, for each time that it may be repeated.</remarks>
internal static class PhraseTree
{
    /// <param name="phrases">Each of two words or more.</param>
    /// <returns>Options of a choice that matches the phrases; of two that begin alike the longer one first.</returns>
    public static ImmutableArray<PatternNode> Of(List<WordAtom[]> phrases)
    {
        var root = new Branch();
        foreach (var phrase in phrases)
            root.Add(phrase);
        return [.. root.Options()];
    }

    /// <summary>What may follow.</summary>
    private sealed class Branch
    {
        private readonly List<(WordAtom Atom, Branch Tail)> _next = [];

        /// <summary>Whether a phrase may end here.</summary>
        private bool _isEnd;

        public void Add(ReadOnlySpan<WordAtom> phrase)
        {
            if (phrase.IsEmpty)
            {
                _isEnd = true;
                return;
            }

            var first = phrase[0];
            int at = _next.FindIndex(n => IsSame(n.Atom, first));
            if (at < 0)
            {
                at = _next.Count;
                _next.Add((first, new Branch()));
            }

            _next[at].Tail.Add(phrase[1..]);
        }

        public List<PatternNode> Options()
        {
            var options = new List<PatternNode>();
            var taken = new bool[_next.Count];
            for (int i = 0; i < _next.Count; i++)
            {
                if (taken[i])
                    continue;
                var atom = _next[i].Atom;
                for (int j = i + 1; j < _next.Count; j++)
                {
                    if (taken[j] || !_next[i].Tail.IsAs(_next[j].Tail))
                        continue;
                    taken[j] = true;
                    atom = new WordAtom(atom.Words.Union(_next[j].Atom.Words), atom.Lemmas.Union(_next[j].Atom.Lemmas));
                }

                var rest = _next[i].Tail.Options();
                options.Add(rest.Count == 0 ? new TestNode(atom) : new SequenceNode([new TestNode(atom), .. rest.Count == 1 ? rest : [new ChoiceNode([.. rest])]]));
            }

            if (_isEnd && options.Count > 0)
                options.Add(new SequenceNode([]));
            return options;
        }

        private bool IsAs(Branch other) => _isEnd == other._isEnd && _next.Count == other._next.Count
            && _next.TrueForAll(n => other._next.Exists(o => IsSame(n.Atom, o.Atom) && n.Tail.IsAs(o.Tail)));

        private static bool IsSame(WordAtom first, WordAtom second) => first.Words.SetEquals(second.Words) && first.Lemmas.SetEquals(second.Lemmas);
    }
}
