using System.Collections.Frozen;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ExtractionPipeline.Recognition.Gazetteers;

/// <summary>What `models/&lt;lang&gt;/gazetteer.yaml` says of how a language writes names. All words folded.</summary>
/// <param name="SuffixesAreSeparable">True where cases are suffixes behind an unchanged name (`Bakı|da`), so that the name can be cut out.</param>
/// <param name="NameParadigm">How names inflect that have no paradigm of their own; empty lets the ending decide.</param>
/// <param name="AdjectiveParadigm">The same for adjectives and demonyms.</param>
/// <param name="AbbreviationParadigm">The same for abbreviations.</param>
/// <param name="PlaceBefore">Words before a seat of government that make it a place: at (the Kremlin).</param>
/// <param name="ArticleBefore">Words that may stand between these and the name.</param>
/// <param name="MetonymBefore">Words before a capital that make it a government: official (Baku).</param>
internal sealed record GazetteerSettings(
    bool SuffixesAreSeparable,
    string NameParadigm,
    string AdjectiveParadigm,
    string AbbreviationParadigm,
    FrozenSet<string> PlaceBefore,
    FrozenSet<string> ArticleBefore,
    FrozenSet<string> MetonymBefore)
{
    /// <exception cref="InvalidDataException">The file is missing or not YAML of this shape.</exception>
    public static GazetteerSettings Load(string path)
    {
        if (!File.Exists(path))
            throw new InvalidDataException($"{path}: not found. A language's folder needs a gazetteer.yaml; copy another language's and change its words.");
        try
        {
            Raw raw = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Raw>(File.ReadAllText(path));
            return new GazetteerSettings(
                raw.SuffixesAreSeparable, raw.NameParadigm, raw.AdjectiveParadigm, raw.AbbreviationParadigm,
                Set(raw.PlaceBefore), Set(raw.ArticleBefore), Set(raw.MetonymBefore));
        }
        catch (YamlException fault)
        {
            throw new InvalidDataException($"{path}({fault.Start.Line}): {fault.Message}", fault);
        }
    }

    private static FrozenSet<string> Set(List<string> words) => words.ToFrozenSet(StringComparer.Ordinal);

    private sealed class Raw
    {
        public bool SuffixesAreSeparable { get; set; }

        public string NameParadigm { get; set; } = "";

        public string AdjectiveParadigm { get; set; } = "";

        public string AbbreviationParadigm { get; set; } = "";

        public List<string> PlaceBefore { get; set; } = [];

        public List<string> ArticleBefore { get; set; } = [];

        public List<string> MetonymBefore { get; set; } = [];
    }
}
