using System.Globalization;
using System.Text.Json;
using ExtractionPipeline.Batch.Sinks;

namespace ExtractionPipeline.Batch.Watching;

/// <summary>How a service is, in a file that a monitor can read at any time.</summary>
/// <param name="path">Written whole or not at all.</param>
public sealed class ServiceHealth(string path, TimeProvider clock)
{
    private readonly DateTimeOffset _started = clock.GetUtcNow();

    /// <param name="status">`starting`, `ok`, `failing`, `stopped`.</param>
    /// <param name="problem">What is wrong; null where nothing is.</param>
    /// <param name="waiting">Files that are still being written.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string status, string? problem, BatchCounts? counts, int quarantined, int waiting)
    {
        using MemoryStream content = new();
        using (Utf8JsonWriter json = new(content, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("status", status);
            json.WriteString("problem", problem);
            json.WriteString("started", Text(_started));
            json.WriteString("at", Text(clock.GetUtcNow()));
            json.WriteNumber("documents", counts?.Extracted ?? 0);
            json.WriteNumber("unchanged", counts?.Unchanged ?? 0);
            json.WriteNumber("failed", counts?.Failed ?? 0);
            json.WriteNumber("quarantined", quarantined);
            json.WriteNumber("waiting", waiting);
            json.WriteEndObject();
        }

        content.WriteByte((byte)'\n');
        AtomicFile.Write(path, content.ToArray());
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
