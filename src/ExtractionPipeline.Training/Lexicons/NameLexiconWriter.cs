using System.Buffers.Binary;
using ExtractionPipeline.Recognition.Names;

namespace ExtractionPipeline.Training.Lexicons;

/// <summary>Collects names and writes the file that <see cref="NameLexicon"/> reads. The same names give the same bytes in any order.</summary>
public sealed class NameLexiconWriter
{
    private const int MinLength = 2;

    /// <summary>More names a group make the file smaller by a byte and a half each, and a look-up longer.</summary>
    private const int NamesPerGroup = 2;

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
        int groups = (_names.Count / NamesPerGroup) + 1;
        int length = _names.Keys.Sum(k => k.Length + 2);
        int start = NameLexicon.HeaderLength + ((groups + 1) * NameLexicon.OffsetLength);
        var file = new byte[start + length];
        NameLexicon.Magic.CopyTo(file);
        Write(file, 8, _names.Count);
        Write(file, 12, groups);
        Write(file, 16, length);
        int offset = 0, group = 0;
        foreach (var (place, codes, kinds) in Grouped(groups))
        {
            while (group <= place)
                WriteOffset(file, group++, offset);
            Span<byte> name = file.AsSpan(start + offset, codes.Length + 2);
            name[0] = (byte)kinds;
            name[1] = (byte)codes.Length;
            codes.CopyTo(name[2..]);
            offset += name.Length;
        }

        while (group <= groups)
            WriteOffset(file, group++, offset);
        return file;
    }

    private IEnumerable<(int Group, byte[] Codes, NameKinds Kinds)> Grouped(int groups) => _names
        .Select(n => (Codes: n.Key.Select(c => (byte)c).ToArray(), Kinds: n.Value))
        .Select(n => (Group: NameLexicon.GroupOf(NameLexicon.Hash(n.Codes), groups), n.Codes, n.Kinds))
        .OrderBy(n => n.Group);

    private static void WriteOffset(byte[] file, int group, int offset)
    {
        Span<byte> place = file.AsSpan(NameLexicon.HeaderLength + (group * NameLexicon.OffsetLength), NameLexicon.OffsetLength);
        (place[0], place[1], place[2]) = ((byte)offset, (byte)(offset >> 8), (byte)(offset >> 16));
    }

    private static void Write(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
}
