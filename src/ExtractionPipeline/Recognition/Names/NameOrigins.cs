using System.Collections.Frozen;
using System.Text;
using ExtractionPipeline.LanguageDetection;
using ExtractionPipeline.Languages;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Recognition.Names;

/// <summary>Tells by the sound of a person's name of which states its bearer may be an officer: `Wójcik` is sooner of Poland than of Japan.</summary>
/// <remarks>A language model over the sounds of names, so that one model serves all spellings. Immutable, safe to share.</remarks>
public sealed class NameOrigins
{
    /// <summary>The spelling by which documents of other languages are read.</summary>
    private const string AnyLanguage = "*";

    private readonly ScriptModel _model;
    private readonly SpellingTable _reader;
    private readonly FrozenDictionary<string, int> _languageOf;

    /// <param name="reader">Reads names as documents of the language spell them.</param>
    /// <param name="languageOf">The number of a state's language in the model.</param>
    internal NameOrigins(ScriptModel model, SpellingTable reader, FrozenDictionary<string, int> languageOf) => (_model, _reader, _languageOf) = (model, reader, languageOf);

    /// <param name="language">That of the documents.</param>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names it and the cure.</exception>
    public static NameOrigins Load(string modelsFolder, string language)
    {
        string graph = Path.Combine(modelsFolder, "graph"), folder = Path.Combine(modelsFolder, "origins");
        var spellings = DataLines.Read(Path.Combine(graph, "languages.tsv"), 2).ToDictionary(r => r[0], r => r[1].Split(' ')[0], StringComparer.Ordinal);
        var model = LanguageModelFile.Read(Path.Combine(folder, "origins.bin")).Scripts[0];
        var numbers = model.Languages.Select((l, i) => (Code: l.ToString(), i)).ToDictionary(l => l.Code, l => l.i, StringComparer.Ordinal);
        return new NameOrigins(
            model,
            SpellingTable.Load(Path.Combine(graph, "spellings", (spellings.GetValueOrDefault(language) ?? spellings[AnyLanguage]) + ".tsv")),
            NameLanguage.ReadAll(folder).Where(l => numbers.ContainsKey(l.Code)).SelectMany(l => l.States.Select(s => (s, numbers[l.Code]))).ToFrozenDictionary(s => s.s, s => s.Item2, StringComparer.Ordinal));
    }

    internal NameOrigin Of(string name)
    {
        string sounds = SoundsOf(name, _reader);
        var hashes = new uint[sounds.Length * NgramHashes.PerUnit];
        var posterior = new float[_model.Languages.Length];
        int count = NgramHashes.Of(sounds, hashes);
        if (count == 0)
            return NameOrigin.Unknown;
        _model.Posterior(hashes.AsSpan(0, count), posterior);
        return new NameOrigin(posterior, _languageOf);
    }

    /// <returns>The sounds of each word, a space before and behind it; initials and particles of two letters say nothing.</returns>
    internal static string SoundsOf(string name, SpellingTable reader)
    {
        const int shortest = 3;
        var sounds = new StringBuilder(name.Length + 2).Append(' ');
        foreach (string word in CaseFolding.Common.Fold(name).Split([' ', '-', '.', '\'', '’', 'ʻ', 'ʼ', '`'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length >= shortest)
                sounds.Append(Plain(reader.Read(word, 0)!)).Append(' ');
        }

        return sounds.ToString();
    }

    /// <summary>Rounded and central vowels are spelled in too many ways to tell names apart by.</summary>
    private static string Plain(string sounds) => sounds.Replace('A', 'a').Replace('O', 'o').Replace('U', 'u').Replace('I', 'i');
}
