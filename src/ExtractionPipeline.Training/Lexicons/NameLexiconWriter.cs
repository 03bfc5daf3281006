using System.Buffers.Binary;
using ExtractionPipeline.Recognition.Names;

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>Collects names and writes the file that <see cref="NameLexicon"/> reads. The same names give the same bytes in any order.</summary>
public sealed class NameLexiconWriter
{
    private const int MinLength = 2;

    /// <summary>Six slots in ten are taken, so that a look-up rarely passes a second one.</summary>
    private const double Load = 0.6;

    private readonly SortedDictionary<string, NameKinds> _names = new(StringComparer.Ordinal);

    public int Count => _names.Count;

    /// <summary>Adds one word; a word of other scripts, of one letter, or too long is left out.</summary>
    public void Add(string word, NameKinds kinds)
    {
        Span<byte> codes = stackalloc byte[NameLexicon.MaxLength];
        if (word.Length is < MinLength or > NameLexicon.MaxLength || !NameLetters.TryEncode(word, codes))
            return;
        string key = string.Create(word.Length, word, static (key, word) =>
        {
            for (int i = 0; i < key.Length; i++)
                key[i] = (char)NameLetters.Of(word[i]);
        });
        _names[key] = _names.GetValueOrDefault(key) | kinds;
    }

    public byte[] ToBytes()
    {
        int slots = (int)((_names.Count + 1) / Load);
        int length = _names.Keys.Sum(k => k.Length + 2);
        int start = NameLexicon.HeaderLength + (slots * sizeof(int));
        var file = new byte[start + length];
        NameLexicon.Magic.CopyTo(file);
        Write(file, 8, _names.Count);
        Write(file, 12, slots);
        Write(file, 16, length);
        int offset = 0;
        foreach (var (key, kinds) in _names)
        {
            Span<byte> name = file.AsSpan(start + offset, key.Length + 2);
            name[0] = (byte)kinds;
            name[1] = (byte)key.Length;
            for (int i = 0; i < key.Length; i++)
                name[i + 2] = (byte)key[i];
            WriteSlot(file, slots, NameLexicon.Hash(name[2..]), offset + 1);
            offset += name.Length;
        }

        return file;
    }

    private static void WriteSlot(byte[] file, int slots, uint hash, int value)
    {
        int slot = NameLexicon.SlotOf(hash, slots);
        while (BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(Place(slot))) != 0)
            slot = NameLexicon.Next(slot, slots);
        Write(file, Place(slot), value);

        static int Place(int slot) => NameLexicon.HeaderLength + (slot * sizeof(int));
    }

    private static void Write(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
}
