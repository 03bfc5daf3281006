using ExtractionPipeline.Languages.Azerbaijani;
using ExtractionPipeline.Languages.English;
using ExtractionPipeline.Languages.Russian;

namespace ExtractionPipeline.Languages;

/// <summary>The morphologies that the library has, by the name that `language.yaml` gives.</summary>
public static class Morphologies
{
    /// <exception cref="ArgumentException">There is no morphology of that name; the message lists those there are.</exception>
    public static IMorphology ByName(string name) => name switch
    {
        "azerbaijani" => new AzerbaijaniMorphology(),
        "english" => new EnglishMorphology(),
        "russian" => new RussianMorphology(),
        _ => throw new ArgumentException($"There is no morphology '{name}'. Known: azerbaijani, english, russian.", nameof(name)),
    };
}
