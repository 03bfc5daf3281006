using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ExtractionPipeline.Evaluation.Brat;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Evaluation.Facts;

/// <summary>Facts as JSON Lines, a document a line: `id`, `lang`, `persons` (name, aliases, latin, roles) and `meetings` whose participants are names.</summary>
public static class FactsFile
{
    /// <exception cref="InvalidDataException">A line is no such record; the message names file and line.</exception>
    public static IReadOnlyList<(string Id, FactDocument Facts)> Read(string path)
    {
        var documents = new List<(string, FactDocument)>();
        int number = 0;
        foreach (string line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            try
            {
                documents.Add(Parse(line));
            }
            catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException(new GoldFault(path, number, $"is not a record of facts: {fault.Message}").ToString(), fault);
            }
        }

        return documents;
    }

    /// <exception cref="FormatException">A class, kind or status has no such name, or a participant is none of the persons.</exception>
    public static (string Id, FactDocument Facts) Parse(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        JsonElement root = json.RootElement;
        ImmutableArray<FactPerson> persons = [.. Items(root, "persons").Select(PersonOf)];
        return (root.GetProperty("id").GetString()!, new FactDocument(
            root.GetProperty("lang").GetString()!,
            persons,
            [.. Items(root, "meetings").Select(m => MeetingOf(m, persons))],
            [.. Items(root, "optional_meetings").Where(m => m.TryGetProperty("kind", out _)).Select(m => MeetingOf(m, persons))]));
    }

    /// <summary>Writes one record, as <see cref="Parse"/> reads it, on one line.</summary>
    public static string Write(string id, FactDocument facts)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            FactsRecord.Write(id, facts, json);
        return Encoding.UTF8.GetString(line.ToArray());
    }

    private static FactPerson PersonOf(JsonElement person) => new(
        person.GetProperty("name").GetString()!,
        [.. Items(person, "aliases").Select(a => a.GetString()!)],
        TextOf(person, "latin"),
        [.. Items(person, "roles").Select(RoleOf)]);

    private static FactRole RoleOf(JsonElement role)
    {
        RoleStatus status = IsTrue(role, "former") ? RoleStatus.Former : IsTrue(role, "nominee") ? RoleStatus.Nominated : RoleStatus.Current;
        return new FactRole(Named<RoleClass>(role.GetProperty("class").GetString()), Several<RoleClass>(role, "class_alt"), TextOf(role, "country"), status);
    }

    private static FactMeeting MeetingOf(JsonElement meeting, ImmutableArray<FactPerson> persons) => new(
        KindOf(TextOf(meeting, "kind")),
        Several<MeetingKind>(meeting, "kind_alt"),
        TextOf(meeting, "status") is { } status ? Named<MeetingStatus>(status) : MeetingStatus.Held,
        IsTrue(meeting, "primary"),
        [.. Items(meeting, "participants").Select(p => IndexOf(p.GetString()!, persons))],
        TextOf(meeting, "date"),
        TextOf(meeting, "country"));

    private static MeetingKind KindOf(string? kind) => kind == "multilateral" ? MeetingKind.Meeting : Named<MeetingKind>(kind);

    private static int IndexOf(string name, ImmutableArray<FactPerson> persons)
    {
        for (int i = 0; i < persons.Length; i++)
        {
            if (persons[i].Name == name)
                return i;
        }

        throw new FormatException($"the participant '{name}' is none of the document's persons");
    }

    private static T Named<T>(string? name) where T : struct, Enum =>
        SnakeCase.TryParse(name ?? "", out T value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}");

    private static ImmutableArray<T> Several<T>(JsonElement from, string key) where T : struct, Enum =>
        from.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? [Named<T>(value.GetString())] : [.. Items(from, key).Select(e => Named<T>(e.GetString()))];

    private static JsonElement[] Items(JsonElement from, string key) =>
        from.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];

    private static string? TextOf(JsonElement from, string key) =>
        from.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool IsTrue(JsonElement from, string key) => from.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.True;
}
