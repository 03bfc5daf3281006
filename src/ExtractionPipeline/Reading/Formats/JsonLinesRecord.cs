using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>One JSON object that holds a document: a line of a JSON Lines file, or an object of a JSON file.</summary>
internal static class JsonLinesRecord
{
    /// <returns>The document, before it a note for each optional key that cannot be used; or one fault.</returns>
    public static IEnumerable<ReadItem> Parse(ReadOnlyMemory<byte> line, string path, string folder, int number, JsonFields fields)
    {
        if (!Utf8.IsValid(line.Span))
            return [new ReadFault(path, number, "not valid UTF-8")];
        try
        {
            using JsonDocument json = JsonDocument.Parse(LoneSurrogates.Replace(line));
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(json.RootElement, path, folder, number, fallbackId: null, fields)
                : [new ReadFault(path, number, "not a JSON object")];
        }
        catch (JsonException fault)
        {
            return [new ReadFault(path, number, $"not valid JSON at byte {fault.BytePositionInLine}")];
        }
    }

    /// <param name="number">The record's line; null where it has none of its own.</param>
    /// <param name="fallbackId">The id of a record that gives none; null where it must.</param>
    public static List<ReadItem> Read(JsonElement record, string path, string folder, int? number, string? fallbackId, JsonFields fields)
    {
        if (TextOf(record, fields.Text) is not { } text)
            return [new ReadFault(path, number, $"no \"{fields.Text}\": a record needs a string of that name")];
        if ((IdOf(record, fields.Id) ?? fallbackId) is not { Length: > 0 } id)
            return [new ReadFault(path, number, $"no \"{fields.Id}\": a record needs a string or number of that name")];
        if (string.IsNullOrWhiteSpace(text))
            return [new ReadFault(path, number, $"the text of \"{id}\" is empty")];

        List<ReadItem> items = [];
        SourceDocument document = new($"{path}/{id}.json", text)
        {
            Title = TextOf(record, fields.Title),
            Url = TextOf(record, fields.Url),
            Date = Optional(record, fields.Date, "an ISO date (2025-11-26)", ParseDate),
            DeclaredLanguage = Optional(record, fields.Language, "a BCP 47 language tag (az)", ParseLanguage),
        };
        items.Add(new ReadDocument(document, folder, id));
        return items;

        T? Optional<T>(JsonElement from, string key, string expected, Func<string, T?> parse) where T : struct
        {
            if (JsonFields.Find(from, key) is not { ValueKind: not JsonValueKind.Null } value)
                return null;
            T? parsed = value.ValueKind == JsonValueKind.String ? parse(value.GetString()!) : null;
            if (parsed is null)
                items.Add(new ReadNote(path, number, $"\"{key}\" is not {expected} and is left out: {value.GetRawText()}"));
            return parsed;
        }
    }

    private static string? TextOf(JsonElement record, string key) =>
        JsonFields.Find(record, key) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static string? IdOf(JsonElement record, string key) => JsonFields.Find(record, key) is { } id
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
