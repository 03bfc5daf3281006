using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace ExtractionPipeline.Cli.Graphs;

/// <summary>Rows of an answer, written as a table for people or as CSV, TSV or JSON for programs.</summary>
internal sealed record ResultTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="format">`table`, `tsv`, `csv` or `json`; null for a table on a terminal, else TSV.</param>
    public void Write(string? format, Stream output)
    {
        using StreamWriter writer = new(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        switch (format ?? (Console.IsOutputRedirected ? "tsv" : "table"))
        {
            case "csv":
                WriteLines(writer, ",", Quoted);
                break;
            case "json":
                WriteJson(writer);
                break;
            case "tsv":
                WriteLines(writer, "\t", v => v.Replace('\t', ' ').Replace('\n', ' '));
                break;
            default:
                WriteTable(writer);
                break;
        }
    }

    private void WriteLines(StreamWriter writer, string separator, Func<string, string> write)
    {
        writer.WriteLine(string.Join(separator, Columns.Select(write)));
        foreach (var row in Rows)
            writer.WriteLine(string.Join(separator, row.Select(v => write(v ?? ""))));
    }

    /// <summary>As RFC 4180 has it.</summary>
    private static string Quoted(string value) => value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;

    private void WriteJson(StreamWriter writer)
    {
        writer.WriteLine(JsonSerializer.Serialize(Rows.Select(r => Columns.Zip(r).ToDictionary(c => c.First, c => c.Second)), s_json));
    }

    private void WriteTable(StreamWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        console.Profile.Width = Console.IsOutputRedirected ? 160 : Console.WindowWidth;
        Table table = new() { Border = TableBorder.Rounded };
        foreach (string column in Columns)
            table.AddColumn(new TableColumn($"[bold]{Markup.Escape(column)}[/]"));
        foreach (var row in Rows)
            table.AddRow([.. row.Select(v => new Spectre.Console.Text(v ?? ""))]);
        console.Write(table);
        console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rows.Count} found"));
    }
}
