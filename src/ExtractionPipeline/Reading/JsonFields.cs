using System.Text.Json;

namespace ExtractionPipeline.Reading;

/// <summary>What a JSON record calls the parts of a document; a dot leads into an object (`content.rendered`).</summary>
public sealed record JsonFields
{
    public string Id { get; init; } = "id";

    public string Text { get; init; } = "text";

    public string Title { get; init; } = "title";

    public string Date { get; init; } = "date";

    public string Url { get; init; } = "url";

    public string Language { get; init; } = "language";

    /// <param name="mappings">`text=body`, `title=headline` …: our name, theirs.</param>
    /// <exception cref="FormatException">A mapping is none, or names no part; the message says which are there.</exception>
    public static JsonFields Parse(IEnumerable<string> mappings)
    {
        JsonFields fields = new();
        foreach (string mapping in mappings)
        {
            string[] sides = mapping.Split('=', 2);
            fields = (sides[0], sides.Length == 2 ? sides[1] : "") switch
            {
                (_, "") => throw new FormatException($"{mapping}: expected a part and what the records call it, as in text=body."),
                ("id", var name) => fields with { Id = name },
                ("text", var name) => fields with { Text = name },
                ("title", var name) => fields with { Title = name },
                ("date", var name) => fields with { Date = name },
                ("url", var name) => fields with { Url = name },
                ("language", var name) => fields with { Language = name },
                _ => throw new FormatException($"{mapping}: the parts are id, text, title, date, url and language."),
            };
        }

        return fields;
    }

    /// <returns>The value at a path of names; null where there is none. A name with a dot in it wins over the path.</returns>
    internal static JsonElement? Find(JsonElement record, string path)
    {
        if (record.TryGetProperty(path, out JsonElement whole))
            return whole;
        JsonElement at = record;
        foreach (string name in path.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
                return null;
        }

        return at;
    }
}
