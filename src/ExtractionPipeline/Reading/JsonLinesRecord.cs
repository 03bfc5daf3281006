using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading;

/// <summary>One line of a JSON Lines file.</summary>
internal static class JsonLinesRecord
{
    /// <returns>The document, before it a note for each optional key that cannot be used; or one fault.</returns>
    public static IEnumerable<ReadItem> Parse(ReadOnlyMemory<byte> line, string path, string folder, int number)
    {
        if (!Utf8.IsValid(line.Span))
            return [new ReadFault(path, number, "not valid UTF-8")];
        try
        {
            using JsonDocument json = JsonDocument.Parse(LoneSurrogates.Replace(line));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement, path, folder, number)
                : [new ReadFault(path, number, "not a JSON object")];
        }
        catch (JsonException fault)
        {
            return [new ReadFault(path, number, $"not valid JSON at byte {fault.BytePositionInLine}")];
        }
    }

    private static List<ReadItem> Read(JsonElement record, string path, string folder, int number)
    {
        if (TextOf(record, "text") is not { } text)
            return [new ReadFault(path, number, "no \"text\": a record needs a string of that name")];
        if (IdOf(record) is not { Length: > 0 } id)
            return [new ReadFault(path, number, "no \"id\": a record needs a string or number of that name")];
        if (string.IsNullOrWhiteSpace(text))
            return [new ReadFault(path, number, $"the text of \"{id}\" is empty")];

        List<ReadItem> items = [];
        SourceDocument document = new($"{path}/{id}.json", text)
        {
            Title = TextOf(record, "title"),
            Url = TextOf(record, "url"),
            Date = Optional(record, "date", "an ISO date (2025-11-26)", ParseDate),
            DeclaredLanguage = Optional(record, "language", "a BCP 47 language tag (az)", ParseLanguage),
        };
        items.Add(new ReadDocument(document, folder, id));
        return items;

        T? Optional<T>(JsonElement from, string key, string expected, Func<string, T?> parse) where T : struct
        {
            if (!from.TryGetProperty(key, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
                return null;
            T? parsed = value.ValueKind == JsonValueKind.String ? parse(value.GetString()!) : null;
            if (parsed is null)
                items.Add(new ReadNote(path, number, $"\"{key}\" is not {expected} and is left out: {value.GetRawText()}"));
            return parsed;
        }
    }

    private static string? TextOf(JsonElement record, string key) =>
        record.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? IdOf(JsonElement record) => record.TryGetProperty("id", out JsonElement id)
        ? id.ValueKind switch { JsonValueKind.String => id.GetString(), JsonValueKind.Number => id.GetRawText(), _ => null }
        : null;

    /// <summary>Of a date and time the day as it is written, in whatever zone that is.</summary>
    private static DateOnly? ParseDate(string text)
    {
        bool hasTime = text.Length > 10 && text[10] is 'T' or ' ';
        return DateOnly.TryParseExact(hasTime ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : null;
    }

    private static LanguageCode? ParseLanguage(string tag)
    {
        string primary = CaseFolding.Common.Fold(tag.Split('-', '_')[0]);
        return primary.Length is 2 or 3 && !primary.AsSpan().ContainsAnyExceptInRange('a', 'z') ? new LanguageCode(primary) : null;
    }
}
