namespace ExtractionPipeline.Text;

/// <summary>The pairs of neighbouring letters of a text: tells fast that a word cannot be in it, where many words are looked for.</summary>
internal sealed class LetterPairs
{
    /// <summary>Bits of the table; a release has some 800 different pairs.</summary>
    private const int Size = 8192;

    private readonly ulong[] _bits = new ulong[Size / 64];

    public LetterPairs(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            int slot = SlotOf(text[i - 1], text[i]);
            _bits[slot >> 6] |= 1UL << (slot & 63);
        }
    }

    /// <returns>False where the text does not hold the word; true says nothing.</returns>
    public bool MayHold(ReadOnlySpan<char> word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            int slot = SlotOf(word[i - 1], word[i]);
            if ((_bits[slot >> 6] >> (slot & 63) & 1) == 0)
                return false;
        }

        return true;
    }

    private static int SlotOf(char first, char second) => (int)(((first * 0x9E3779B1u) + second) * 0x85EBCA77u >> 19);
}
