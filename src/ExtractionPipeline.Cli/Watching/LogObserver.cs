using ExtractionPipeline.Batch;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;
using Microsoft.Extensions.Logging;

namespace ExtractionPipeline.Cli.Watching;

/// <summary>Logs what becomes of every document that comes in.</summary>
internal sealed partial class LogObserver(ILogger logger) : IBatchObserver
{
    public void Opening(string path)
    {
        // what becomes of it is said
    }

    public void Note(string source, int? line, string text) => LogNote(Place(source, line), text);

    public void Extracted(Extraction extraction) => LogExtracted(
        extraction.Document.Source, extraction.Language.Language.ToString(), extraction.Persons.Length, extraction.Persons.Sum(p => p.Roles.Length), extraction.Meetings.Length);

    public void Unchanged(SourceDocument document) => LogUnchanged(document.Source);

    public void Failed(string source, int? line, string reason) => LogFailed(Place(source, line), reason);

    private static string Place(string source, int? line) => line is null ? source : $"{source}:{line}";

    [LoggerMessage(1, LogLevel.Information, "{Source}: {Language}, {Persons} persons, {Roles} roles, {Meetings} meetings")]
    private partial void LogExtracted(string source, string language, int persons, int roles, int meetings);

    [LoggerMessage(2, LogLevel.Debug, "{Source}: unchanged")]
    private partial void LogUnchanged(string source);

    [LoggerMessage(3, LogLevel.Information, "{Source}: {Note}")]
    private partial void LogNote(string source, string note);

    [LoggerMessage(4, LogLevel.Warning, "{Source}: {Reason}")]
    private partial void LogFailed(string source, string reason);
}
