using System.CommandLine;
using ExtractionPipeline.Reading;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>What `extract` reads: paths, lists of paths, and what JSON records call their parts.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string[]> _inputs = new("files or folders")
    {
        Description = "Files, folders (sub-folders too), patterns ('releases/**/*.html'), or - for standard input (text or JSON Lines). Read are text, HTML, JSON and JSON Lines (text and id, optionally title, date, url, language), RSS and Atom, .docx, .eml, and .gz and .zip of these.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<FileInfo> _filesFrom = new Option<FileInfo>("--files-from") { Description = "Read the paths in this file too, one a line.", HelpName = "FILE" }.AcceptExistingOnly();

    private readonly FieldOption _fields = new();

    public void AddTo(Command command)
    {
        command.Add(_inputs);
        command.Add(_filesFrom);
        command.Add(_fields);
        command.Validators.Add(result =>
        {
            string[] named = [.. result.GetResult(_inputs)?.Tokens.Select(t => t.Value) ?? []];
            foreach (string option in named.Where(n => n.StartsWith('-') && n != DocumentReader.StandardInput && !Path.Exists(n))) // System.CommandLine takes a misspelt option for a file
                result.AddError($"Unrecognized option '{option}'.");
            if (named.Length == 0 && result.GetResult(_filesFrom) is null)
                result.AddError("Name files, folders or patterns to read, - for standard input, or a list with --files-from.");
        });
    }

    public string[] Paths(ParseResult result) =>
        [.. result.GetValue(_inputs) ?? [], .. result.GetValue(_filesFrom) is { } list ? File.ReadLines(list.FullName).Where(line => line.Length > 0) : []];

    public ReaderOptions Reading(ParseResult result) => new() { Fields = _fields.Read(result), StandardInput = Console.OpenStandardInput };
}
