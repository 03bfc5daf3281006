using ExtractionPipeline.Text;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ExtractionPipeline.Languages;

/// <summary>What `models/&lt;lang&gt;/language.yaml` says of a language.</summary>
public sealed record LanguageProfile(LanguageCode Code, string Name, string Morphology, CaseFolding Folding)
{
    /// <summary>How the language's names are usually spelled in English.</summary>
    public required Romanization Romanization { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the state whose press writes this language, for roles and `our country` without another hint; null where many do.</summary>
    public string? HomeCountry { get; init; }

    /// <summary>Reads the profile of a language's folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing, is not YAML, or lacks a key; the message names file and cure.</exception>
    public static LanguageProfile Load(string languageFolder)
    {
        string path = Path.Combine(languageFolder, "language.yaml");
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. A language's folder needs a language.yaml with code, name, morphology and folding.");
        Raw raw;
        try
        {
            raw = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Raw>(File.ReadAllText(path));
        }
        catch (YamlDotNet.Core.YamlException fault)
        {
            throw new InvalidDataException($"{path}({fault.Start.Line}): {fault.Message}", fault);
        }

        if (raw is not { Code: not null, Name: not null, Morphology: not null })
            throw new InvalidDataException($"{path}: code, name and morphology must be given.");
        if (raw.Folding.FirstOrDefault(p => p.Key.Length != 1 || p.Value.Length != 1) is { Key: not null } bad)
            throw new InvalidDataException($"{path}: folding '{bad.Key}: {bad.Value}' must map one letter to one letter.");
        var folding = new CaseFolding([.. raw.Folding.Select(p => (p.Key[0], p.Value[0]))]);
        return new LanguageProfile(new LanguageCode(raw.Code), raw.Name, raw.Morphology, folding)
        {
            Romanization = new Romanization(raw.Romanization.ToDictionary(p => p.Key, p => p.Value ?? ""), folding),
            HomeCountry = raw.HomeCountry,
        };
    }

    private sealed class Raw
    {
        public string? Code { get; set; }

        public string? Name { get; set; }

        public string? Morphology { get; set; }

        public string? HomeCountry { get; set; }

        public Dictionary<string, string> Folding { get; set; } = [];

        public Dictionary<string, string?> Romanization { get; set; } = [];
    }
}
