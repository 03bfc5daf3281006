using System.Collections.Immutable;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.LanguageDetection;

/// <summary>What the detector knows: a model for each writing system. Immutable; read from `models/langid.bin`.</summary>
public sealed class LanguageModel
{
    private readonly ScriptModel?[] _bySystem = new ScriptModel?[LetterTable.SystemCount];
    private readonly Dictionary<LanguageCode, int> _numbers;

    internal LanguageModel(ImmutableArray<ScriptModel> scripts)
    {
        Scripts = scripts;
        Languages = [.. scripts.SelectMany(s => s.Languages).Distinct().OrderBy(l => l.ToString(), StringComparer.Ordinal)];
        _numbers = Languages.Select((language, number) => (language, number)).ToDictionary(p => p.language, p => p.number);
        foreach (var script in scripts)
            _bySystem[(int)script.System] = script;
    }

    /// <summary>Every language it can name, in order of their codes.</summary>
    public ImmutableArray<LanguageCode> Languages { get; }

    internal ImmutableArray<ScriptModel> Scripts { get; }

    internal ScriptModel? For(WritingSystem system) => _bySystem[(int)system];

    internal int NumberOf(LanguageCode language) => _numbers[language];
}
