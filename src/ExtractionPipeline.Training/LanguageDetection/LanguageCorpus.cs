using System.Collections.Immutable;
using System.IO.Compression;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.LanguageDetection;

/// <summary>The same sentences in many languages, each sentence with the document that it comes from.</summary>
/// <param name="DocumentIds">One a sentence.</param>
public sealed record LanguageCorpus(ImmutableArray<string> DocumentIds, ImmutableArray<LanguageText> Texts)
{
    /// <summary>Reads a folder in the layout of NTREX-128: `DOCUMENT_IDS.tsv.gz` and `&lt;ISO 639-3&gt;[-variant].txt.gz`, a sentence a line.</summary>
    /// <exception cref="InvalidDataException">A file is missing, has another number of lines, or a language that we have no code for.</exception>
    public static LanguageCorpus Read(string folder)
    {
        string ids = Path.Combine(folder, "DOCUMENT_IDS.tsv.gz");
        if (!File.Exists(ids))
            throw new InvalidDataException($"{ids}: not found. The corpus is a folder as NTREX-128 has it, its files compressed with gzip.");
        var documentIds = Lines(ids);
        var texts = Directory.GetFiles(folder, "*.txt.gz").Order(StringComparer.Ordinal).Select(file => ReadText(file, documentIds.Length));
        return new LanguageCorpus(documentIds, [.. texts]);
    }

    private static LanguageText ReadText(string file, int expected)
    {
        string variant = Path.GetFileName(file).Replace(".txt.gz", "", StringComparison.Ordinal);
        if (NtrexCodes.Find(variant) is not { } language)
            throw new InvalidDataException($"{file}: no language code for '{variant}'. Add it to {nameof(NtrexCodes)}.");
        var sentences = Lines(file);
        if (sentences.Length != expected)
            throw new InvalidDataException($"{file}: {sentences.Length} lines, DOCUMENT_IDS.tsv.gz has {expected}.");
        return new LanguageText(language, variant, sentences);
    }

    private static ImmutableArray<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        var lines = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line.Trim());
        return lines.DrainToImmutable();
    }
}

/// <param name="Variant">What tells two texts of one language apart: `eng-GB`, `srp-Cyrl`.</param>
public sealed record LanguageText(LanguageCode Language, string Variant, ImmutableArray<string> Sentences);
