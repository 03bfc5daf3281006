using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Evaluation.Facts;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>Finds gold: every `.txt` with an `.ann` beside it below a folder, or a JSON Lines file of facts with a folder of its texts.</summary>
public static class GoldFolder
{
    /// <summary>Sentences that a model was trained on: never measured unless named.</summary>
    public const string Training = "training";

    /// <summary>Documents in order of their paths; a folder named `training` is left out where it lies below <paramref name="root"/>.</summary>
    /// <exception cref="InvalidDataException">A file holds a fault; the message names all of that file, with lines.</exception>
    public static ImmutableArray<GoldDocument> Read(string root)
    {
        var documents = ImmutableArray.CreateBuilder<GoldDocument>();
        foreach (string path in AnnotationFiles(root))
        {
            string text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));
            var (brat, faults) = BratReader.Read(text, File.ReadLines(path), path);
            if (faults.Length > 0)
                throw new InvalidDataException(string.Join('\n', faults));
            GoldListing listing = GoldListing.Of(Path.GetDirectoryName(path)!);
            string name = Path.GetFileNameWithoutExtension(path);
            var (facts, mentions) = BratGold.Read(brat, listing.LanguageOf(name));
            string id = Path.ChangeExtension(Path.GetRelativePath(root, path), null).Replace('\\', '/');
            documents.Add(new GoldDocument(id, new SourceDocument(Path.ChangeExtension(path, ".txt"), text), facts, mentions, listing.DateOf(name)));
        }

        return documents.ToImmutable();
    }

    /// <param name="factsFile">As <see cref="FactsFile"/> reads it.</param>
    /// <param name="texts">Holds `&lt;id&gt;.txt` for each record.</param>
    /// <exception cref="InvalidDataException">A record cannot be read, or has no text.</exception>
    public static ImmutableArray<GoldDocument> Read(string factsFile, string texts)
    {
        var documents = ImmutableArray.CreateBuilder<GoldDocument>();
        foreach (var (id, facts) in FactsFile.Read(factsFile))
        {
            string path = Path.Combine(texts, id + ".txt");
            if (!File.Exists(path))
                throw new InvalidDataException($"{factsFile}: no text {path}; name the folder of texts with --texts.");
            documents.Add(new GoldDocument(id, new SourceDocument(path, File.ReadAllText(path)), facts, null));
        }

        return documents.ToImmutable();
    }

    /// <summary>Annotations that have their text beside them, in order of their paths.</summary>
    internal static IEnumerable<string> AnnotationFiles(string root) => Files(root, "*.ann").Where(p => File.Exists(Path.ChangeExtension(p, ".txt")));

    internal static IEnumerable<string> Files(string root, string pattern) =>
        Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
            .Where(p => !Path.GetRelativePath(root, p).Split('/', '\\').Contains(Training))
            .Order(StringComparer.Ordinal);
}
