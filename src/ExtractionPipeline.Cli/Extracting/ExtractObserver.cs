using System.Text;
using ExtractionPipeline.Batch;
using ExtractionPipeline.Resolution;
using ExtractionPipeline.Text;

namespace ExtractionPipeline.Cli.Extracting;

/// <summary>Says on standard error what a person should know of a batch.</summary>
internal sealed class ExtractObserver(Terminal terminal, string modelsFolder, ProgressEstimate estimate) : IBatchObserver
{
    public void Opening(string path) => estimate.Opening(path);

    public void Note(string source, int? line, string text) => terminal.Say($"{Place(source, line)}: {text}");

    public void Failed(string source, int? line, string reason) => terminal.Say($"{Place(source, line)}: {reason}");

    public void Unchanged(SourceDocument document) => estimate.Done(Encoding.UTF8.GetByteCount(document.Text));

    public void Extracted(Extraction extraction)
    {
        estimate.Done(Encoding.UTF8.GetByteCount(extraction.Document.Text));
        if (extraction.Language.Language == LanguageCode.Undetermined)
            terminal.Say($"{extraction.Document.Source}: its language could not be told: written without facts");
        else if (!Directory.Exists(Path.Combine(modelsFolder, extraction.Language.Language.ToString()))) // supported where the models have a folder for it
            terminal.Say($"{extraction.Document.Source}: language '{extraction.Language.Language}' is not supported: written without facts");
    }

    private static string Place(string source, int? line) => line is null ? source : $"{source}:{line}";
}
