using System.Text.Json;

namespace ExtractionPipeline.Reading.Formats;

/// <summary>A JSON file: one record, an array of them, or an object that holds one array of them.</summary>
internal sealed class JsonFormat(JsonFields fields) : IFileFormat
{
    public IEnumerable<ReadItem> Read(FileContent file)
    {
        DecodedText decoded = TextDecoder.Decode(file.Bytes);
        if (decoded.Text is null)
            return [file.Fault(decoded.Fault!, decoded.FaultLine)];
        try
        {
            ReadOnlyMemory<byte> utf8 = System.Text.Encoding.UTF8.GetBytes(decoded.Text);
            using JsonDocument json = JsonDocument.Parse(LoneSurrogates.Replace(utf8), new JsonDocumentOptions { AllowTrailingCommas = true });
            return Read(file, json.RootElement);
        }
        catch (JsonException fault)
        {
            return [file.Fault($"not valid JSON at byte {fault.BytePositionInLine}", (int?)fault.LineNumber + 1)];
        }
    }

    private List<ReadItem> Read(FileContent file, JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object && JsonFields.Find(root, fields.Text) is not null)
            return Record(file, root, file.Name, isOnly: true);
        JsonElement records = root;
        if (root.ValueKind == JsonValueKind.Object)
            records = root.EnumerateObject().Select(p => p.Value).FirstOrDefault(v => v.ValueKind == JsonValueKind.Array);
        if (records.ValueKind != JsonValueKind.Array)
            return [file.Fault($"no \"{fields.Text}\", and no array of records that have one")];
        List<ReadItem> items = [];
        foreach (var (record, number) in records.EnumerateArray().Select((r, i) => (r, i + 1)))
            items.AddRange(record.ValueKind == JsonValueKind.Object ? Record(file, record, $"{file.Name}-{number}", isOnly: false) : [file.Fault($"record {number} is not a JSON object")]);
        return items.Count > 0 ? items : [file.Fault("an array without records")];
    }

    /// <summary>A file of one record is a document of its own name; of several, each is named as a line of JSON Lines is.</summary>
    private List<ReadItem> Record(FileContent file, JsonElement record, string fallbackId, bool isOnly)
    {
        List<ReadItem> items = JsonLinesRecord.Read(record, file.Source, file.Folder, number: null, fallbackId, fields);
        return !isOnly ? items : [.. items.Select(item => item is ReadDocument document ? document with { Document = document.Document with { Source = file.Source }, Name = file.Name } : item)];
    }
}
