using ExtractionPipeline.Text;

namespace ExtractionPipeline.LanguageDetection;

/// <summary>Names the language of a text. Ours is the default; an adapter to another library can take its place.</summary>
public interface ILanguageDetector
{
    /// <returns>The language of most of the running text; <see cref="LanguageCode.Undetermined"/> with confidence 0 where there is no letter.</returns>
    DetectedLanguage Detect(ReadOnlySpan<char> text);
}

/// <param name="Confidence">0 to 1: the share of texts with this score whose language is right.</param>
public readonly record struct DetectedLanguage(LanguageCode Language, double Confidence);
