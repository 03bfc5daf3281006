using System.Collections.Concurrent;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>The languages of a models folder, each loaded when its first document comes.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class LanguagePacks(string modelsFolder)
{
    private readonly ConcurrentDictionary<LanguageCode, Lazy<LanguagePack>?> _packs = new();

    /// <returns>Null where the models folder has no such language.</returns>
    /// <exception cref="InvalidDataException">A file of the language is missing or damaged.</exception>
    public LanguagePack? Find(LanguageCode language) => _packs.GetOrAdd(
        language,
        code => File.Exists(Path.Combine(modelsFolder, code.ToString(), "language.yaml"))
            ? new Lazy<LanguagePack>(() => LanguagePack.Load(modelsFolder, code))
            : null)?.Value;
}
