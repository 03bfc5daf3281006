using System.Buffers.Binary;
using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>Given names, surnames and patronymics of many peoples, in Latin and Cyrillic letters, in base form.</summary>
/// <remarks>
/// Immutable, safe to share. A look-up costs one hash and about one comparison of the word itself, and allocates nothing. Words may come
/// folded or not; diacritics make no difference (see <see cref="NameLetters"/>). File, little-endian: the 8 bytes `NAMELEX2`, then as
/// int32 the number of names, of slots and of bytes of names; the slots, each an offset into the names plus one or 0;
/// the names, each its <see cref="NameKinds"/>, its length, and a byte a letter.
/// </remarks>
public sealed class NameLexicon
{
    internal const int HeaderLength = 20;

    /// <summary>No name of the lists is longer.</summary>
    internal const int MaxLength = 40;

    private readonly byte[] _file;
    private readonly int _slots;
    private readonly int _names;

    private NameLexicon(byte[] file, int count, int slots) =>
        (_file, Count, _slots, _names) = (file, count, slots, HeaderLength + (slots * sizeof(int)));

    internal static ReadOnlySpan<byte> Magic => "NAMELEX2"u8;

    public int Count { get; }

    /// <param name="path">`models/names/names.bin`.</param>
    /// <exception cref="InvalidDataException">The file is missing, damaged or of another version.</exception>
    public static NameLexicon Load(string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. `train lexicons` makes it.");
        return Read(File.ReadAllBytes(path), path);
    }

    internal static NameLexicon Read(byte[] file, string path)
    {
        if (file.Length < HeaderLength || !file.AsSpan().StartsWith(Magic))
            throw new InvalidDataException($"{path}: not a name lexicon of this version. `train lexicons` makes one.");
        int count = Int32(file, 8), slots = Int32(file, 12), length = Int32(file, 16);
        bool isWhole = count >= 0 && slots > count && length >= 0 && file.Length == HeaderLength + ((long)slots * sizeof(int)) + length;
        return isWhole ? new NameLexicon(file, count, slots) : throw new InvalidDataException($"{path}: damaged. `train lexicons` makes it anew.");
    }

    /// <returns>All that the word is known as; <see cref="NameKinds.None"/> where it is no name of the lists.</returns>
    public NameKinds KindsOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength)
            return NameKinds.None;
        Span<byte> codes = stackalloc byte[word.Length];
        if (!NameLetters.TryEncode(word, codes))
            return NameKinds.None;
        int slot = SlotOf(Hash(codes), _slots);
        for (int seen = 0; seen < _slots; seen++, slot = Next(slot, _slots))
        {
            int offset = Int32(_file, HeaderLength + (slot * sizeof(int)));
            if (offset <= 0 || _names + offset + codes.Length >= _file.Length)
                return NameKinds.None;
            ReadOnlySpan<byte> name = _file.AsSpan(_names + offset - 1);
            if (name[1] == codes.Length && name.Slice(2, codes.Length).SequenceEqual(codes))
                return (NameKinds)name[0];
        }

        return NameKinds.None;
    }

    public bool IsGivenName(ReadOnlySpan<char> word) => (KindsOf(word) & NameKinds.GivenName) != 0;

    public bool IsSurname(ReadOnlySpan<char> word) => (KindsOf(word) & NameKinds.Surname) != 0;

    /// <returns>Whose given name or patronymic it is; unknown for names of both sexes and for words that are none.</returns>
    public Gender GenderOf(ReadOnlySpan<char> word) => (KindsOf(word) & (NameKinds.Masculine | NameKinds.Feminine)) switch
    {
        NameKinds.Masculine => Gender.Masculine,
        NameKinds.Feminine => Gender.Feminine,
        _ => Gender.Unknown,
    };

    /// <summary>The first slot of a hash: any number of slots will do.</summary>
    internal static int SlotOf(uint hash, int slots) => (int)((hash * (ulong)(uint)slots) >> 32);

    internal static int Next(int slot, int slots) => slot + 1 == slots ? 0 : slot + 1;

    /// <summary>FNV-1a, mixed so that the high bits depend on all of it.</summary>
    internal static uint Hash(ReadOnlySpan<byte> codes)
    {
        uint hash = 2166136261;
        foreach (byte code in codes)
            hash = (hash ^ code) * 16777619;
        return (hash ^ (hash >> 15)) * 0x9E3779B1u;
    }

    private static int Int32(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
}
