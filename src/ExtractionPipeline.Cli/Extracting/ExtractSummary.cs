using System.Globalization;
using Spectre.Console;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>Counts what a run did, and says it.</summary>
internal sealed class ExtractSummary
{
    private readonly SortedDictionary<string, int> _byLanguage = new(StringComparer.Ordinal);

    private int _persons, _roles, _meetings;

    public int Documents { get; private set; }

    /// <summary>Documents, files and folders that gave no result.</summary>
    public int Failed { get; private set; }

    public void CountDone(ExtractedDocument document)
    {
        Documents++;
        string language = document.Language.ToString();
        _byLanguage[language] = _byLanguage.GetValueOrDefault(language) + 1;
        _persons += document.Persons;
        _roles += document.Roles;
        _meetings += document.Meetings;
    }

    public void CountFailed() => Failed++;

    /// <summary>A table on a terminal, else one line.</summary>
    public void Say(Terminal terminal, TimeSpan elapsed)
    {
        string languages = string.Join(", ", _byLanguage.Select(p => $"{p.Key} {p.Value}"));
        string seconds = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        if (!terminal.IsWatched)
        {
            terminal.Say($"{Documents} documents{(languages.Length > 0 ? $" ({languages})" : "")}, {_persons} persons, {_roles} roles, {_meetings} meetings, {Failed} failed, {seconds} s");
            return;
        }

        Table table = new Table().Border(TableBorder.Rounded)
            .AddColumns("Documents", "Languages", "Persons", "Roles", "Meetings", "Failed", "Seconds")
            .AddRow($"{Documents}", languages, $"{_persons}", $"{_roles}", $"{_meetings}", $"{Failed}", seconds);
        terminal.Errors.Write(table);
    }
}
