using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>Finds gold below a folder: brat (`.txt` with `.ann`), CoNLL (`.conll`, `.iob2`), FactRuEval (`.txt` with `.spans` and `.objects`); or facts as JSON Lines.</summary>
/// <param name="labels">How the gold names our types.</param>
/// <param name="language">Of documents whose folder does not tell; null where each does.</param>
public sealed class GoldFolder(LabelMap labels, string? language)
{
    /// <summary>What a model was trained on and rules were written with, and what each hand labelled before the two were settled: never measured unless named.</summary>
    private static readonly string[] LeftOut = ["training", "development", "passes"];

    /// <summary>Documents in order of their paths; folders named `training`, `development` and `passes` are left out where they lie below <paramref name="root"/>.</summary>
    /// <exception cref="InvalidDataException">A file holds a fault; the message names all of that file, with lines.</exception>
    public ImmutableArray<GoldDocument> Read(string root) =>
    [
        .. AnnotationFiles(root).Where(p => IsMeasured(root, p)).GroupBy(p => Path.GetDirectoryName(p)!, StringComparer.Ordinal).SelectMany(g => ReadBrat(root, g.Key, g))
            .Concat(Files(root, "*.conll").Concat(Files(root, "*.iob2")).Where(p => IsMeasured(root, p)).Select(p => ReadConll(root, p)))
            .Concat(Files(root, "*.objects").Where(p => IsMeasured(root, p)).Select(p => ReadFactRuEval(root, p)))
            .OrderBy(d => d.Id, StringComparer.Ordinal),
    ];

    /// <param name="factsFile">As <see cref="FactsFile"/> reads it.</param>
    /// <param name="texts">Holds `&lt;id&gt;.txt` for each record.</param>
    /// <exception cref="InvalidDataException">A record cannot be read, or has no text.</exception>
    public static ImmutableArray<GoldDocument> ReadFacts(string factsFile, string texts)
    {
        var documents = ImmutableArray.CreateBuilder<GoldDocument>();
        foreach (var (id, facts) in FactsFile.Read(factsFile))
        {
            string path = Path.Combine(texts, id + ".txt");
            if (!File.Exists(path))
                throw new InvalidDataException($"{factsFile}: no text {path}; name the folder of texts with --texts.");
            documents.Add(new GoldDocument(id, new SourceDocument(path, File.ReadAllText(path)), facts.Language, facts, null));
        }

        return documents.ToImmutable();
    }

    /// <summary>Where no document of a folder has more than spans, as in training data, they are judged by their mentions only.</summary>
    private IEnumerable<GoldDocument> ReadBrat(string root, string folder, IEnumerable<string> paths)
    {
        GoldListing listing = GoldListing.Of(folder);
        (string Path, BratDocument Brat)[] documents = [.. paths.Select(p => (p, ReadBrat(p)))];
        bool hasFacts = labels == LabelMap.Ours && documents.Any(d => d.Brat.Annotations.Any(a => a is not BratTextBound));
        foreach (var (path, brat) in documents)
        {
            string name = Path.GetFileNameWithoutExtension(path), code = LanguageOf(path, listing);
            var (facts, mentions) = BratGold.Read(brat, code, labels);
            yield return new GoldDocument(
                IdOf(root, path), new SourceDocument(Path.ChangeExtension(path, ".txt"), brat.Text), code,
                hasFacts ? facts : null, hasFacts ? mentions : mentions with { Persons = null }, listing.DateOf(name));
        }
    }

    private static BratDocument ReadBrat(string path)
    {
        var (brat, faults) = BratReader.Read(File.ReadAllText(Path.ChangeExtension(path, ".txt")), File.ReadLines(path), path);
        return faults.Length == 0 ? brat : throw new InvalidDataException(string.Join('\n', faults));
    }

    private GoldDocument ReadConll(string root, string path)
    {
        var (text, spans) = ConllFile.Read(File.ReadLines(path), labels);
        return new GoldDocument(IdOf(root, path), new SourceDocument(path, text), LanguageOf(path, GoldListing.Of(Path.GetDirectoryName(path)!)), null, new GoldMentions(spans, null, labels.Types));
    }

    private GoldDocument ReadFactRuEval(string root, string path)
    {
        string textPath = Path.ChangeExtension(path, ".txt"), text = File.ReadAllText(textPath);
        var spans = FactRuEvalFile.Read(text, File.ReadLines(Path.ChangeExtension(path, ".spans")), File.ReadLines(path), labels);
        return new GoldDocument(IdOf(root, path), new SourceDocument(textPath, text), LanguageOf(path, GoldListing.Of(Path.GetDirectoryName(path)!)), null, new GoldMentions(spans, null, labels.Types));
    }

    private string LanguageOf(string path, GoldListing listing)
    {
        string code = language ?? listing.LanguageOf(Path.GetFileNameWithoutExtension(path));
        return code.Length is 2 or 3 ? code : throw new InvalidDataException($"{path}: its language is not known; name it with --language, in {GoldListing.FileName}, or by the folder's name (az, en, ru).");
    }

    private static string IdOf(string root, string path) => Path.ChangeExtension(Path.GetRelativePath(root, path), null).Replace('\\', '/');

    /// <summary>Annotations that have their text beside them, in order of their paths.</summary>
    internal static IEnumerable<string> AnnotationFiles(string root) => Files(root, "*.ann").Where(p => File.Exists(Path.ChangeExtension(p, ".txt")));

    internal static IEnumerable<string> Files(string root, string pattern) =>
        Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static bool IsMeasured(string root, string path) => !Path.GetRelativePath(root, path).Split('/', '\\').Intersect(LeftOut).Any();
}
