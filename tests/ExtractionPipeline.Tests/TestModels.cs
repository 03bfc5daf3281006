using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Tests;

/// <summary>The models folder of the repository, and its languages, loaded once.</summary>
internal static class TestModels
{
    public static readonly string Repository = FindRepository();

    public static readonly string Folder = Path.Combine(Repository, "models");

    public static readonly LanguagePacks Packs = new(Folder);

    public static LanguagePack Pack(string language) =>
        Packs.Find(new LanguageCode(language)) ?? throw new InvalidOperationException($"no language '{language}' in {Folder}");

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ExtractionPipeline.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
