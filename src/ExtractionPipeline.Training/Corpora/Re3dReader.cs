using System.Text.Json;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>Reads a part of re3d: `documents.json` and `entities.json`, an object a line, offsets in UTF-16 units.</summary>
/// <remarks>Person there includes pronouns and bare titles; only spans of two capitalized words or more, or of one that such a span holds, are kept.</remarks>
public static class Re3dReader
{
    public static IEnumerable<LabelledText> ReadFolder(string folder)
    {
        var spans = File.ReadLines(Path.Combine(folder, "entities.json")).Where(l => l.Length > 0).Select(Parse)
            .Where(e => e.GetProperty("confidence").GetDouble() > 0)
            .ToLookup(e => e.GetProperty("documentId").GetString()!, StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(folder, "documents.json")).Where(l => l.Length > 0))
        {
            var document = Parse(line);
            string id = document.GetProperty("_id").GetString()!, text = document.GetProperty("text").GetString()!;
            yield return new LabelledText(id, text, [.. spans[id].Where(e => Fits(e, text)).Select(SpanOf)]);
        }
    }

    private static JsonElement Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }

    private static bool Fits(JsonElement entity, string text)
    {
        (int start, int end) = (entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32());
        return end <= text.Length && start < end && text.AsSpan(start, end - start).SequenceEqual(entity.GetProperty("value").GetString());
    }

    private static LabelledSpan SpanOf(JsonElement entity) =>
        new(new TextSpan(entity.GetProperty("begin").GetInt32(), entity.GetProperty("end").GetInt32()), entity.GetProperty("type").GetString()!);
}
