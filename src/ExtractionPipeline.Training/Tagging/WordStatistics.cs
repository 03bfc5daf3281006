using System.Runtime.InteropServices;
using ExtractionPipeline.Recognition.Tagging;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>Counts of the words of running text: how they are written and which words stand around them.</summary>
internal sealed class WordStatistics
{
    /// <summary>A word met less often says nothing.</summary>
    private const int MinimumCount = 4;

    private const int MostWords = 40_000;
    private const double Mostly = 0.8;
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<ulong> _words = [];
    private readonly List<int> _small = [];
    private readonly List<int> _capital = [];
    private readonly List<int> _tokens = [];

    public int Tokens => _tokens.Count;

    /// <summary>Word numbers of all sentences, -1 between them.</summary>
    public IReadOnlyList<int> Running => _tokens;

    public void Add(SegmentedText text)
    {
        foreach (var sentence in text.Sentences)
        {
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                int number = NumberOf(FactReader.HashOfWord(text.FoldedStemOf(token)));
                _tokens.Add(number);
                if (text.Tokens[token].Kind != TokenKind.Word || token == sentence.FirstToken)
                    continue;
                if (char.IsUpper(text.TextOf(token)[0]))
                    CollectionsMarshal.AsSpan(_capital)[number]++;
                else
                    CollectionsMarshal.AsSpan(_small)[number]++;
            }

            _tokens.Add(-1);
        }
    }

    /// <summary>The commonest words, by number, most often first.</summary>
    public int[] Frequent()
    {
        var counts = new int[_words.Count];
        foreach (int token in _tokens.Where(t => t >= 0))
            counts[token]++;
        return [.. Enumerable.Range(0, counts.Length).Where(w => counts[w] >= MinimumCount).OrderByDescending(w => counts[w]).ThenBy(w => w).Take(MostWords)];
    }

    public ulong HashOf(int word) => _words[word];

    /// <summary>Whether the word is mostly written small, mostly with a capital, or neither clearly.</summary>
    public WordClass WritingOf(int word)
    {
        int all = _small[word] + _capital[word];
        if (all < MinimumCount)
            return WordClass.None;
        return _small[word] >= Mostly * all ? WordClass.MostlySmall : _capital[word] >= Mostly * all ? WordClass.MostlyCapital : WordClass.None;
    }

    private int NumberOf(ulong hash)
    {
        if (_numbers.TryGetValue(hash, out int number))
            return number;
        _numbers.Add(hash, _words.Count);
        _words.Add(hash);
        _small.Add(0);
        _capital.Add(0);
        return _words.Count - 1;
    }
}
