using System.Text.Json;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Training.Corpora;

/// <summary>Reads JSON Lines of `{id?, text, spans: [[start, end, label] …]}`, offsets in code points.</summary>
public static class JsonLinesReader
{
    public static IEnumerable<LabelledText> Read(TextReader reader, string name)
    {
        int number = 0;
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            string text = root.GetProperty("text").GetString()!;
            int[] units = BratReader.UnitsOfCodePoints(text);
            string id = root.TryGetProperty("id", out var given) ? given.GetString()! : $"{name}:{number}";
            number++;
            yield return new LabelledText(id, text, [.. root.GetProperty("spans").EnumerateArray().Select(s => SpanOf(s, units))]);
        }
    }

    private static LabelledSpan SpanOf(JsonElement span, int[] units) =>
        new(new TextSpan(units[span[0].GetInt32()], units[span[1].GetInt32()]), span[2].GetString()!);
}
