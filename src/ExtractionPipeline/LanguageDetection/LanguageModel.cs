using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.LanguageDetection;

/// <summary>What the detector knows: a model for each writing system. Immutable; read from `models/langid.bin`.</summary>
public sealed class LanguageModel
{
    private readonly ScriptModel?[] _bySystem = new ScriptModel?[LetterTable.SystemCount];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    internal LanguageModel(ImmutableArray<ScriptModel> scripts)
    {
        Scripts = scripts;
        // By their codes, for generic code over values would be compiled at each start, before the first document.
        var codes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var script in scripts)
        {
            _bySystem[(int)script.System] = script;
            foreach (var language in script.Languages)
                codes.Add(language.ToString());
        }

        var languages = ImmutableArray.CreateBuilder<LanguageCode>(codes.Count);
        foreach (string code in codes)
        {
            _numbers.Add(code, _numbers.Count);
            languages.Add(new LanguageCode(code));
        }

        Languages = languages.DrainToImmutable();
    }

    /// <summary>Every language it can name, in order of their codes.</summary>
    public ImmutableArray<LanguageCode> Languages { get; }

    internal ImmutableArray<ScriptModel> Scripts { get; }

    internal ScriptModel? For(WritingSystem system) => _bySystem[(int)system];

    internal int NumberOf(LanguageCode language) => _numbers[language.ToString()];
}
