namespace ExtractionPipeline.Text;

/// <summary>A key and a text of a YAML mapping.</summary>
/// <remarks>A class, for what is made of values has to be compiled at each start; so for other small records of what is loaded.</remarks>
internal sealed record YamlPair(string Key, string Value);
