using System.Runtime.CompilerServices;
using ExtractionPipeline.Segmentation;

namespace ExtractionPipeline.Recognition.Tagging;

/// <summary>Reads words, and keeps what it read of the last ones: texts repeat their words.</summary>
/// <remarks>
/// A table of fixed size with two places for a word, in which one makes room for another; what is read does not depend on what is kept. A word is kept with its
/// folded form, which the document may have restored (<see cref="Languages.PlainSpelling"/>). For one language and for one thread at a time.
/// </remarks>
internal sealed class WordMemo(TaggerModel model, FactReader reader)
{
    private const int Slots = 8192;

    /// <summary>Longer words are rare, and read each time.</summary>
    private const int LongestKept = 24;

    private const int CacheLine = 64;

    private readonly Slot[] _slots = new Slot[Slots];
    private WordReading _unkept;
    private int _turn;

    /// <param name="text">The word is its token's stem.</param>
    /// <returns>Good until the next call.</returns>
    public ref readonly WordReading Read(SegmentedText text, int token)
    {
        var written = text.Tokens[token].Stem.Of(text.Text);
        var folded = text.FoldedStemOf(token);
        var kind = text.Tokens[token].Kind;
        if (written.Length > LongestKept)
        {
            _unkept = Read(written, folded, kind);
            return ref _unkept;
        }

        int place = PlaceOf(written);
        ref var slot = ref _slots[place];
        if (slot.Holds(written, folded, kind))
            return ref slot.Reading;
        slot = ref _slots[place ^ 1];
        if (slot.Holds(written, folded, kind))
            return ref slot.Reading;
        slot = ref _slots[place ^ (_turn ^= 1)];
        slot.Reading = Read(written, folded, kind);
        written.CopyTo(slot.Letters);
        folded.CopyTo(slot.Folded);
        (slot.Length, slot.Kind) = (written.Length, kind);
        return ref slot.Reading;
    }

    /// <summary>Has the processor bring up the place of a word that will be read soon.</summary>
    public unsafe void Fetch(SegmentedText text, int token)
    {
        byte* slot = (byte*)Unsafe.AsPointer(ref _slots[PlaceOf(text.Tokens[token].Stem.Of(text.Text))]);
        for (int line = 0; line < sizeof(Slot); line += CacheLine)
            TaggerModel.Fetch(slot + line);
    }

    private static int PlaceOf(ReadOnlySpan<char> written) => string.GetHashCode(written) & (Slots - 1);

    private WordReading Read(ReadOnlySpan<char> written, ReadOnlySpan<char> folded, TokenKind kind)
    {
        return WordReading.Of(reader.ReadWord(written, folded, kind, model.Words), folded, model);
    }

    private struct Slot
    {
        public WordReading Reading;
        public LetterBuffer Letters;
        public LetterBuffer Folded;
        public int Length;
        public TokenKind Kind;

        public readonly bool Holds(ReadOnlySpan<char> word, ReadOnlySpan<char> folded, TokenKind kind) =>
            Length == word.Length && Kind == kind && ((ReadOnlySpan<char>)Letters)[..Length].SequenceEqual(word) && ((ReadOnlySpan<char>)Folded)[..Length].SequenceEqual(folded);
    }

    [InlineArray(LongestKept)]
    private struct LetterBuffer
    {
        private char _first;
    }
}
