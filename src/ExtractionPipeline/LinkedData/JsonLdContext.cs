using System.Text.Json;

namespace ExtractionPipeline.LinkedData;

/// <summary>The JSON-LD context of the output: `models/context.jsonld`, built into the library, so that no output needs a network or a file.</summary>
internal static class JsonLdContext
{
    /// <summary>The value of its `@context` key.</summary>
    public static JsonElement Value { get; } = Load();

    private static JsonElement Load()
    {
        using Stream file = typeof(JsonLdContext).Assembly.GetManifestResourceStream("context.jsonld")!;
        using JsonDocument json = JsonDocument.Parse(file);
        return json.RootElement.GetProperty("@context").Clone();
    }
}
