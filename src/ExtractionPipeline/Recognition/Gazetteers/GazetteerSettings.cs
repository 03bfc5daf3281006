using System.Collections.Frozen;
using ExtractionPipeline.Text;

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
        var yaml = YamlMap.Load(path, "A language's folder needs a gazetteer.yaml; copy another language's and change its words.");
        return new GazetteerSettings(
            yaml.Text("suffixesAreSeparable") == "true",
            yaml.Text("nameParadigm") ?? "",
            yaml.Text("adjectiveParadigm") ?? "",
            yaml.Text("abbreviationParadigm") ?? "",
            Set(yaml.Items("placeBefore")),
            Set(yaml.Items("articleBefore")),
            Set(yaml.Items("metonymBefore")));
    }

    private static FrozenSet<string> Set(IEnumerable<string> words) => words.ToFrozenSet(StringComparer.Ordinal);
}
