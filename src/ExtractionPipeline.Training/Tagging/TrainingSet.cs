using System.Runtime.InteropServices;
using ExtractionPipeline.Recognition.Tagging;

namespace ExtractionPipeline.Training.Tagging;

/// <summary>All sentences of the training texts with the numbers of their features; a word-bound feature's number is stored as its complement.</summary>
/// <param name="seesFar">False where what stands farther off than two words is no feature.</param>
internal sealed class TrainingSet(bool seesFar)
{
    private readonly List<int> _rows = [];
    private readonly List<int> _firstRow = [];
    private readonly List<int[]?> _documentRows = [];
    private readonly FeatureIndex _index = new();

    public List<TrainingSentence> Sentences { get; } = [];

    public List<ushort> Allowed { get; } = [];

    /// <summary>Texts with where their tokens begin among all tokens.</summary>
    public List<(TrainingText Text, int FirstToken)> Texts { get; } = [];

    public int Tokens => Allowed.Count;

    /// <summary>Hashes of the numbered features.</summary>
    public IReadOnlyList<ulong> Features => _index.Features;

    /// <summary>How often each was met.</summary>
    public IReadOnlyList<int> Counts => _index.Counts;

    public void Add(TrainingText text, FactReader reader, in WordTable words)
    {
        int count = text.Text.Tokens.Length, first = Tokens;
        if (count == 0)
            return;
        using var memory = new DocumentMemory(count);
        var facts = new TokenFacts[count];
        reader.Read(text.Text, words, memory, facts);
        Span<ulong> features = stackalloc ulong[FeatureExtractor.MaximumCount];
        foreach (var sentence in text.Text.Sentences)
        {
            Sentences.Add(new TrainingSentence(first + sentence.FirstToken, sentence.Count, Texts.Count, text.Weight));
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                _firstRow.Add(_rows.Count);
                _documentRows.Add(null);
                Allowed.Add(text.Allowed[token]);
                int written = FeatureExtractor.Write(text.Text, facts, sentence, token, reader.HasInflection, seesFar, features);
                foreach (ulong feature in features[..written])
                    _rows.Add((feature & 1) == 1 ? ~_index.NumberOf(feature) : _index.NumberOf(feature));
            }
        }

        Texts.Add((text, first));
    }

    /// <summary>Forgets features met fewer times than <paramref name="minimum"/>.</summary>
    public void DropRare(int minimum)
    {
        int[] numbers = _index.DropRare(minimum);
        int kept = 0;
        for (int token = 0; token < Tokens; token++)
        {
            int start = _firstRow[token], end = token + 1 < Tokens ? _firstRow[token + 1] : _rows.Count;
            _firstRow[token] = kept;
            for (int i = start; i < end; i++)
            {
                int row = _rows[i], number = numbers[row < 0 ? ~row : row];
                if (number >= 0)
                    _rows[kept++] = row < 0 ? ~number : number;
            }
        }

        CollectionsMarshal.SetCount(_rows, kept);
    }

    public ReadOnlySpan<int> RowsOf(int token)
    {
        int start = _firstRow[token], end = token + 1 < Tokens ? _firstRow[token + 1] : _rows.Count;
        return CollectionsMarshal.AsSpan(_rows)[start..end];
    }

    public ReadOnlySpan<int> DocumentRowsOf(int token) => _documentRows[token];

    /// <summary>Allows, besides a text's own labels, the names that another model sees in it.</summary>
    /// <returns>How many tokens got a label more.</returns>
    public int OpenNames(int text, ReadOnlySpan<byte> names)
    {
        int opened = 0, first = Texts[text].FirstToken;
        for (int token = 0; token < names.Length; token++)
        {
            if (TagSet.IsOutside(names[token]) || (Allowed[first + token] & TagSet.Mask(names[token])) != 0)
                continue;
            Allowed[first + token] |= TagSet.Mask(names[token]);
            opened++;
        }

        return opened;
    }

    /// <summary>Sets what labels the tokens of a text may have.</summary>
    /// <returns>How many tokens have one in each layer.</returns>
    public int SetAllowed(int text, ReadOnlySpan<ushort> allowed)
    {
        allowed.CopyTo(CollectionsMarshal.AsSpan(Allowed)[Texts[text].FirstToken..]);
        int sure = 0;
        foreach (ushort mask in allowed)
            sure += System.Numerics.BitOperations.PopCount(mask) == 2 ? 1 : 0;
        return sure;
    }

    /// <summary>Gives the tokens of a text the features of its other occurrences, from the labels of a model that did not train on it.</summary>
    public void SetDocumentRows(int text, ReadOnlySpan<byte> names, FactReader reader, in WordTable words)
    {
        var (source, first) = Texts[text];
        int count = source.Text.Tokens.Length;
        using var memory = new DocumentMemory(count);
        var facts = new TokenFacts[count];
        reader.Read(source.Text, words, memory, facts);
        for (int token = 0; token < count; token++)
        {
            if (facts[token].Has(TokenTraits.Capitalized))
                memory.Vote(token, names[token]);
        }

        Span<ulong> features = stackalloc ulong[FeatureExtractor.MaximumCount];
        for (int token = 0; token < count; token++)
        {
            if (!facts[token].Has(TokenTraits.Capitalized) || !memory.TryRead(token, names[token], out var vote))
                continue;
            int written = FeatureExtractor.WriteDocument(facts[token], vote, features);
            var rows = new int[written];
            for (int i = 0; i < written; i++)
                rows[i] = _index.NumberOf(features[i]);
            _documentRows[first + token] = rows;
        }
    }
}

/// <summary>A run of tokens of the whole set.</summary>
internal readonly record struct TrainingSentence(int FirstToken, int Count, int Text, float Weight);
