using System.Collections.Concurrent;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Languages;

/// <summary>The languages of a models folder, each loaded when its first document comes.</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class LanguagePacks
{
    private readonly string _modelsFolder;
    private readonly Dictionary<string, Lazy<LanguageProfile>> _profiles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<LanguageCode, Lazy<LanguagePack>?> _packs = new();

    public LanguagePacks(string modelsFolder)
    {
        _modelsFolder = modelsFolder;
        foreach (string folder in Directory.Exists(modelsFolder) ? Directory.GetDirectories(modelsFolder) : [])
        {
            if (File.Exists(LanguageProfile.PathIn(folder)))
                _profiles.Add(Path.GetFileName(folder), new Lazy<LanguageProfile>(() => LanguageProfile.Load(folder)));
        }

        _ = Task.Run(ReadProfiles);
    }

    /// <returns>Null where the models folder has no such language.</returns>
    /// <exception cref="InvalidDataException">A file of the language is missing or damaged.</exception>
    public LanguagePack? Find(LanguageCode language) => _packs.GetOrAdd(
        language,
        code => _profiles.TryGetValue(code.ToString(), out var profile)
            ? new Lazy<LanguagePack>(() => LanguagePack.Load(_modelsFolder, Path.Combine(_modelsFolder, code.ToString()), profile.Value))
            : null)?.Value;

    /// <summary>Reads them while the first document is, whatever its language: what the YAML parser needs is there then, too.</summary>
    private void ReadProfiles()
    {
        foreach (var profile in _profiles.Values)
        {
            try
            {
                _ = profile.Value;
            }
            catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                // Whoever finds the language is told.
            }
        }
    }
}
