using System.Collections.Immutable;
using System.Text.Json;
using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Facts;

/// <summary>Reads what `extract` wrote: a folder of `.jsonld` files, or NDJSON.</summary>
public static class ResultsReader
{
    /// <returns>Facts by document: the name of its source without folder and extension.</returns>
    /// <exception cref="InvalidDataException">A result cannot be read, or two have one name; the message names file and line.</exception>
    public static SortedDictionary<string, FactDocument> Read(string path)
    {
        var documents = new SortedDictionary<string, FactDocument>(StringComparer.Ordinal);
        foreach (var (file, line, json) in Texts(path))
        {
            try
            {
                using JsonDocument result = JsonDocument.Parse(json);
                string id = Path.GetFileNameWithoutExtension(result.RootElement.GetProperty("source").GetString()!);
                if (!documents.TryAdd(id, FactsOf(result.RootElement)))
                    throw new FormatException($"a second result of '{id}'");
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException(new GoldFault(file, line, $"is no result of extract: {fault.Message}").ToString(), fault);
            }
        }

        return documents;
    }

    private static IEnumerable<(string File, int Line, string Json)> Texts(string path)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*.jsonld", SearchOption.AllDirectories)
                .Where(f => !Path.GetFileName(f).StartsWith("graph", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal).Select(f => (f, 0, File.ReadAllText(f)));
        }

        return File.ReadLines(path).Select((line, i) => (path, i + 1, line)).Where(l => !string.IsNullOrWhiteSpace(l.line));
    }

    public static FactDocument FactsOf(JsonElement result)
    {
        JsonElement[] persons = Items(result, "persons");
        string[] ids = [.. persons.Select(p => p.GetProperty("@id").GetString()!)];
        return new FactDocument(
            result.GetProperty("language").GetString()!,
            [.. persons.Select(PersonOf)],
            [.. Items(result, "meetings").Select(m => MeetingOf(m, ids))],
            []);
    }

    private static FactPerson PersonOf(JsonElement person) => new(
        person.GetProperty("name").GetString()!,
        [.. Items(person, "aliases").Select(a => a.GetString()!)],
        TextOf(person, "latinName"),
        [.. Items(person, "roles").Select(r => new FactRole(Named<RoleClass>(r, "class"), [], TextOf(r, "country"), Named<RoleStatus>(r, "status"), ConfidenceOf(r)) { Rule = RuleOf(r) })]);

    private static FactMeeting MeetingOf(JsonElement meeting, string[] ids)
    {
        ImmutableArray<int> participants = [.. Items(meeting, "participants").Select(p => Array.IndexOf(ids, p.GetProperty("person").GetString()))];
        if (participants.Contains(-1))
            throw new FormatException("a participant is none of the persons");
        bool isPrimary = meeting.TryGetProperty("primary", out JsonElement primary) && primary.ValueKind == JsonValueKind.True;
        return new FactMeeting(
            Named<MeetingKind>(meeting, "kind"), [], Named<MeetingStatus>(meeting, "status"), isPrimary,
            participants, TextOf(meeting, "date"), TextOf(meeting, "country"), ConfidenceOf(meeting))
        { Rule = RuleOf(meeting) };
    }

    private static string? RuleOf(JsonElement fact) => Items(fact, "evidence").Select(e => TextOf(e, "rule")).FirstOrDefault();

    private static double ConfidenceOf(JsonElement fact) => fact.TryGetProperty("confidence", out JsonElement value) ? value.GetDouble() : 1;

    private static T Named<T>(JsonElement from, string key) where T : struct, Enum =>
        SnakeCase.TryParse(TextOf(from, key) ?? "", out T value) ? value : throw new FormatException($"'{TextOf(from, key)}' is no {key}");

    private static JsonElement[] Items(JsonElement from, string key) =>
        from.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    private static string? TextOf(JsonElement from, string key) =>
        from.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
