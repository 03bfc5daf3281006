using System.Text.Json;

namespace ExtractionPipeline.Graph.Output;

/// <summary>The JSON-LD context of a graph: that of the results and, behind it, `models/graph/context.jsonld`; both built in, so that no output needs a network or a file.</summary>
internal static class GraphContext
{
    /// <summary>The value of the `@context` key, as JSON.</summary>
    public static string Json { get; } = $"[{Value(typeof(LinkedData.JsonLdWriter).Assembly, "context.jsonld")},{Value(typeof(GraphContext).Assembly, "graph-context.jsonld")}]";

    private static string Value(System.Reflection.Assembly assembly, string name)
    {
        using Stream file = assembly.GetManifestResourceStream(name)!;
        using JsonDocument json = JsonDocument.Parse(file);
        return JsonSerializer.Serialize(json.RootElement.GetProperty("@context"));
    }
}
