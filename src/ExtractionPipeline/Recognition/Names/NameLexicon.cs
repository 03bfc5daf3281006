using System.Buffers.Binary;
using ExtractionPipeline.Languages;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>Given names, surnames and patronymics of many peoples, in Latin and Cyrillic letters, in base form.</summary>
/// <remarks>
/// Immutable, safe to share. A look-up costs one hash and a walk over the two or three names that stand together in the file, and allocates
/// nothing. Words may come folded or not; diacritics make no difference (see <see cref="NameLetters"/>). File, little-endian: the 8 bytes
/// `NAMELEX3`, then as int32 the number of names, of groups and of bytes of names; three bytes for each group and one group more, where its
/// names begin; the names, group after group, each its <see cref="NameKinds"/>, its length, and a byte a letter. A name's group is the share
/// that its hash has of all hashes.
/// </remarks>
public sealed class NameLexicon
{
    internal const int HeaderLength = 20;

    /// <summary>Bytes of an offset: the names take less than 16 MB.</summary>
    internal const int OffsetLength = 3;

    /// <summary>No name of the lists is longer.</summary>
    internal const int MaxLength = 40;

    private readonly byte[] _file;
    private readonly int _groups;
    private readonly int _names;

    private NameLexicon(byte[] file, int count, int groups) =>
        (_file, Count, _groups, _names) = (file, count, groups, HeaderLength + ((groups + 1) * OffsetLength));

    internal static ReadOnlySpan<byte> Magic => "NAMELEX3"u8;

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
        int count = Int32(file, 8), groups = Int32(file, 12), length = Int32(file, 16);
        bool isWhole = count >= 0 && groups > 0 && length >= 0 && file.Length == HeaderLength + ((groups + 1L) * OffsetLength) + length;
        return isWhole ? new NameLexicon(file, count, groups) : throw new InvalidDataException($"{path}: damaged. `train lexicons` makes it anew.");
    }

    /// <returns>All that the word is known as; <see cref="NameKinds.None"/> where it is no name of the lists.</returns>
    public NameKinds KindsOf(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > MaxLength)
            return NameKinds.None;
        Span<byte> codes = stackalloc byte[word.Length];
        if (!NameLetters.TryEncode(word, codes))
            return NameKinds.None;
        int group = GroupOf(Hash(codes), _groups);
        int start = Offset(group), end = Offset(group + 1);
        ReadOnlySpan<byte> names = start <= end && _names + end <= _file.Length ? _file.AsSpan(_names + start, end - start) : [];
        while (names.Length >= codes.Length + 2)
        {
            int length = names[1];
            if (length == codes.Length && names.Slice(2, length).SequenceEqual(codes))
                return (NameKinds)names[0];
            names = names[Math.Min(length + 2, names.Length)..];
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

    /// <summary>The group of a hash: any number of groups will do.</summary>
    internal static int GroupOf(uint hash, int groups) => (int)((hash * (ulong)(uint)groups) >> 32);

    /// <summary>FNV-1a, mixed so that the high bits depend on all of it.</summary>
    internal static uint Hash(ReadOnlySpan<byte> codes)
    {
        uint hash = 2166136261;
        foreach (byte code in codes)
            hash = (hash ^ code) * 16777619;
        return (hash ^ (hash >> 15)) * 0x9E3779B1u;
    }

    private int Offset(int group)
    {
        int at = HeaderLength + (group * OffsetLength);
        return _file[at] | (_file[at + 1] << 8) | (_file[at + 2] << 16);
    }

    private static int Int32(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
}
