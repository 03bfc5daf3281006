using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Finds names and roles with a trained sequence model: two exact passes over the document.</summary>
/// <remarks>
/// The second pass looks again at words that the document has elsewhere, knowing how the first labelled them there.
/// Immutable, safe to share between threads. Time is linear in the number of tokens; what is allocated is the mentions.
/// </remarks>
public sealed class Tagger(TaggerModel model) : IRecognizer
{
    /// <summary>What <see cref="Mention.Recognizer"/> says of its mentions.</summary>
    public const string Name = "tagger";

    /// <summary>Tokens whose features are added up together.</summary>
    private const int TokensAtOnce = 8;

    /// <summary>So far ahead of its reading a kept word is asked for.</summary>
    private const int WordsAhead = 3;

    private readonly FactReader _facts = new(model.Settings);
    private readonly WordReading _edge = WordReading.Of(FeatureExtractor.Edge, model);

    /// <summary>One for each thread that tags at a time.</summary>
    private readonly ConcurrentBag<WordMemo> _memos = [];
    private readonly MentionReader _mentions = new(model);

    /// <returns>
    /// In text order by layer: names (none overlapping), then roles, from which countries at an edge are cut («президент США» is the role
    /// «президент»); <see cref="Mention.Confidence"/> is the mention's probability under the model.
    /// </returns>
    public ImmutableArray<Mention> Recognize(SegmentedText text) => Run(text, trimsRoles: true);

    /// <summary>The same with roles as they were labelled, countries beside the title included where the training data has them so.</summary>
    internal ImmutableArray<Mention> RecognizeUntrimmed(SegmentedText text) => Run(text, trimsRoles: false);

    private ImmutableArray<Mention> Run(SegmentedText text, bool trimsRoles)
    {
        int count = text.Tokens.Length;
        if (count == 0)
            return [];
        var facts = ArrayPool<TokenFacts>.Shared.Rent(count);
        var emissions = ArrayPool<short>.Shared.Rent(count * TagSet.Lanes);
        var back = ArrayPool<byte>.Shared.Rent(count * TagSet.Lanes);
        var names = ArrayPool<byte>.Shared.Rent(count);
        var roles = ArrayPool<byte>.Shared.Rent(count);
        using var memory = new DocumentMemory(count);
        try
        {
            ReadWords(text, facts, emissions);
            FactReader.ReadPlaces(text, memory, facts);
            foreach (var sentence in text.Sentences)
            {
                Emit(facts.AsSpan(0, count), sentence, emissions);
                Decode(sentence, emissions, back, names, roles);
            }

            LookAgain(text, facts, memory, emissions, back, names, roles);
            return _mentions.Read(text, emissions, names, roles, trimsRoles);
        }
        finally
        {
            ArrayPool<TokenFacts>.Shared.Return(facts);
            ArrayPool<short>.Shared.Return(emissions);
            ArrayPool<byte>.Shared.Return(back);
            ArrayPool<byte>.Shared.Return(names);
            ArrayPool<byte>.Shared.Return(roles);
            GC.KeepAlive(model); // its file stays mapped while its weights are read
        }
    }

    /// <summary>Reads the facts of words, and adds to each token's sums what its word and those beside it say alone.</summary>
    private void ReadWords(SegmentedText text, Span<TokenFacts> facts, short[] emissions)
    {
        var sums = MemoryMarshal.Cast<short, Vector256<short>>(emissions.AsSpan(0, text.Tokens.Length * TagSet.Lanes));
        sums.Clear();
        if (!_memos.TryTake(out var memo))
            memo = new WordMemo(model, _facts);
        foreach (var sentence in text.Sentences)
        {
            (int first, int last) = (sentence.FirstToken, sentence.EndToken - 1);
            for (int token = first; token <= last; token++)
            {
                if (token + WordsAhead < text.Tokens.Length)
                    memo.Fetch(text, token + WordsAhead);
                ref readonly var word = ref memo.Read(text, token);
                facts[token] = word.Facts;
                sums[token] += word.Here + (token > first ? default : _edge.AsLeft) + (token > first + 1 ? default : _edge.AsLeft2)
                    + (token < last ? default : _edge.AsRight) + (token < last - 1 ? default : _edge.AsRight2);
                if (token > first)
                    sums[token - 1] += word.AsRight;
                if (token > first + 1)
                    sums[token - 2] += word.AsRight2;
                if (token < last)
                    sums[token + 1] += word.AsLeft;
                if (token < last - 1)
                    sums[token + 2] += word.AsLeft2;
            }
        }

        _memos.Add(memo);
    }

    [SkipLocalsInit]
    private void Emit(ReadOnlySpan<TokenFacts> facts, Sentence sentence, short[] emissions)
    {
        Span<ulong> features = stackalloc ulong[TokensAtOnce * FeatureExtractor.MaximumCount];
        Span<int> ends = stackalloc int[TokensAtOnce];
        Span<Vector256<short>> sums = stackalloc Vector256<short>[TokensAtOnce];
        for (int first = sentence.FirstToken; first < sentence.EndToken; first += TokensAtOnce)
        {
            int count = Math.Min(TokensAtOnce, sentence.EndToken - first), written = 0;
            for (int i = 0; i < count; i++)
                ends[i] = written += FeatureExtractor.WriteContext(facts, sentence, first + i, model.Settings.HasInflection, seesFar: true, features[written..]);
            model.Sum(features[..written], ends[..count], sums);
            for (int i = 0; i < count; i++)
                Add(sums[i], emissions, first + i);
        }
    }

    private static void Add(Vector256<short> sum, short[] emissions, int token)
    {
        var row = emissions.AsSpan(token * TagSet.Lanes, TagSet.Lanes);
        (Vector256.Create<short>(row) + sum).CopyTo(row);
    }

    private void Decode(Sentence sentence, short[] emissions, byte[] back, byte[] names, byte[] roles)
    {
        (int start, int count) = (sentence.FirstToken, sentence.Count);
        Lattice.Decode(
            emissions.AsSpan(start * TagSet.Lanes, count * TagSet.Lanes),
            model.Transitions,
            back.AsSpan(start * TagSet.Lanes, count * TagSet.Lanes),
            names.AsSpan(start, count),
            roles.AsSpan(start, count));
    }

    private void LookAgain(SegmentedText text, TokenFacts[] facts, DocumentMemory memory, short[] emissions, byte[] back, byte[] names, byte[] roles)
    {
        Span<ulong> features = stackalloc ulong[FeatureExtractor.MaximumCount];
        for (int token = 0; token < text.Tokens.Length; token++)
        {
            if (facts[token].Has(TokenTraits.Capitalized))
                memory.Vote(token, names[token]);
        }

        foreach (var sentence in text.Sentences)
        {
            bool changed = false;
            for (int token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (!facts[token].Has(TokenTraits.Capitalized) || !memory.TryRead(token, names[token], out var vote))
                    continue;
                int count = FeatureExtractor.WriteDocument(facts[token], vote, features);
                Add(model.Sum(features[..count]), emissions, token);
                changed = true;
            }

            if (changed)
                Decode(sentence, emissions, back, names, roles);
        }
    }
}
