using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.LanguageDetection;

/// <summary>Reads and writes `langid.bin`.</summary>
/// <remarks>
/// The format, little-endian, version 2:
/// <code>
/// 4 bytes   "EPLI"
/// u16       version
/// u8        number of writing systems, then for each:
///   u8        writing system (see WritingSystem)
///   u8        number of languages, then each as u8 length and its code in ASCII
///   if more than one language:
///   u8        table bits b
///   f32       scale of a weight
///   f32       temperature for 100 n-grams
///   f32       the power with which it falls as n-grams grow
///   f32 × n   bias of each language
///   i8 × 2^b × n   weights, row after row; in memory a row is padded with 0 to whole vectors
/// 32 bytes  SHA-256 of all that stands before
/// </code>
/// </remarks>
public static class LanguageModelFile
{
    private const ushort Version = 2;
    private const int ChecksumLength = 32;
    private const int MostTableBits = 20;

    /// <exception cref="InvalidDataException">The file is missing, damaged, or not a model of this version; the message names it and the cure.</exception>
    public static LanguageModel Read(string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. Make it with `train langid`.");
        return Parse(File.ReadAllBytes(path), path);
    }

    public static void Write(LanguageModel model, string path) => File.WriteAllBytes(path, ToBytes(model));

    internal static LanguageModel Parse(byte[] bytes, string path)
    {
        if (bytes.Length < 7 + ChecksumLength || !bytes.AsSpan(0, 4).SequenceEqual("EPLI"u8))
            throw Fault(path, "is not a language model");
        int version = BitConverter.ToUInt16(bytes, 4);
        if (version != Version)
            throw Fault(path, $"has version {version}, this program reads {Version}");
        var content = bytes.AsSpan(0, bytes.Length - ChecksumLength);
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes.AsSpan(content.Length)))
            throw Fault(path, "is damaged: its checksum does not match");
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes, 6, content.Length - 6));
            var scripts = ImmutableArray.CreateBuilder<ScriptModel>();
            for (int count = reader.ReadByte(); count > 0; count--)
                scripts.Add(ReadScript(reader, path));
            return new LanguageModel(scripts.DrainToImmutable());
        }
        catch (Exception fault) when (fault is EndOfStreamException or ArgumentException)
        {
            throw Fault(path, "is damaged", fault);
        }
    }

    internal static byte[] ToBytes(LanguageModel model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("EPLI"u8);
        writer.Write(Version);
        writer.Write((byte)model.Scripts.Length);
        foreach (var script in model.Scripts)
            WriteScript(writer, script);
        writer.Flush();
        writer.Write(SHA256.HashData(stream.ToArray()));
        writer.Flush();
        return stream.ToArray();
    }

    private static ScriptModel ReadScript(BinaryReader reader, string path)
    {
        var system = (WritingSystem)reader.ReadByte();
        int languageCount = reader.ReadByte();
        if (system is WritingSystem.None or >= WritingSystem.Schwa || languageCount == 0)
            throw Fault(path, "is damaged");
        var languages = ImmutableArray.CreateBuilder<LanguageCode>(languageCount);
        for (int i = 0; i < languageCount; i++)
            languages.Add(new LanguageCode(Encoding.ASCII.GetString(reader.ReadBytes(reader.ReadByte()))));
        var model = new ScriptModel(system, languages.DrainToImmutable());
        if (languageCount == 1)
            return model;
        int bits = reader.ReadByte();
        if (bits is 0 or > MostTableBits)
            throw Fault(path, "is damaged");
        float scale = reader.ReadSingle();
        float temperature = reader.ReadSingle();
        float power = reader.ReadSingle();
        var bias = ImmutableArray.CreateBuilder<float>(languageCount);
        for (int i = 0; i < languageCount; i++)
            bias.Add(reader.ReadSingle());
        var weights = new sbyte[(1 << bits) * model.Stride];
        for (int row = 0; row < weights.Length; row += model.Stride)
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan(row, languageCount)));
        return model with
        {
            TableBits = bits,
            Scale = scale,
            Temperature = temperature,
            TemperaturePower = power,
            Bias = bias.DrainToImmutable(),
            Weights = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(weights),
        };
    }

    private static void WriteScript(BinaryWriter writer, ScriptModel script)
    {
        writer.Write((byte)script.System);
        writer.Write((byte)script.Languages.Length);
        foreach (var language in script.Languages)
            writer.Write(language.ToString());
        if (script.Languages.Length == 1)
            return;
        writer.Write((byte)script.TableBits);
        writer.Write(script.Scale);
        writer.Write(script.Temperature);
        writer.Write(script.TemperaturePower);
        foreach (float bias in script.Bias)
            writer.Write(bias);
        for (int row = 0; row < script.Weights.Length; row += script.Stride)
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(script.Weights.AsSpan(row, script.Languages.Length)));
    }

    private static InvalidDataException Fault(string path, string what, Exception? inner = null) =>
        new($"{path}: {what}. Make it anew with `train langid`, or restore it from the repository.", inner);
}
