using System.Collections.Immutable;
using ExtractionPipeline.Evaluation.Brat;

namespace ExtractionPipeline.Evaluation.Gold;

/// <summary>Checks the files of a gold folder.</summary>
public static class GoldChecker
{
    /// <returns>How many documents were checked, and all faults by file and line.</returns>
    public static (int Documents, ImmutableArray<GoldFault> Faults) Check(string root)
    {
        var faults = ImmutableArray.CreateBuilder<GoldFault>();
        string[] annotated = [.. GoldFolder.AnnotationFiles(root)];
        foreach (string path in annotated)
        {
            faults.AddRange(GoldCheck.Check(File.ReadAllText(Path.ChangeExtension(path, ".txt")), File.ReadLines(path), path));
            try
            {
                string language = GoldListing.Of(Path.GetDirectoryName(path)!).LanguageOf(Path.GetFileNameWithoutExtension(path));
                if (language.Length is < 2 or > 3)
                    faults.Add(new GoldFault(path, 0, $"its language is not known: name it in {GoldListing.FileName}, or call the folder az, en or ru."));
            }
            catch (InvalidDataException fault)
            {
                faults.Add(new GoldFault(path, 0, fault.Message));
            }
        }

        foreach (string path in GoldFolder.Files(root, "*.txt").Where(p => !File.Exists(Path.ChangeExtension(p, ".ann")) && !IsOfFacts(p)))
            faults.Add(new GoldFault(path, 0, "no .ann beside it."));
        foreach (string path in GoldFolder.Files(root, "*.ann").Where(p => !File.Exists(Path.ChangeExtension(p, ".txt"))))
            faults.Add(new GoldFault(path, 0, "no .txt beside it."));
        return (annotated.Length, faults.ToImmutable());
    }

    /// <summary>True for a text whose folder is labelled by a file of facts beside it and by no `.ann`.</summary>
    private static bool IsOfFacts(string text)
    {
        string folder = Path.GetDirectoryName(text)!;
        return File.Exists(folder + ".facts.jsonl") && !Directory.EnumerateFiles(folder, "*.ann").Any();
    }
}
