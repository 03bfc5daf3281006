using System.CommandLine;
using ExtractionPipeline.Batch;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>The options on how documents are read, the same for `extract` and `watch`.</summary>
internal sealed class ExtractionOptions
{
    private readonly Option<bool> _mentions = new("--mentions") { Description = "Write every recognized mention of the text too." };

    private readonly Option<double?> _minConfidence = new("--min-confidence")
    {
        Description = "Leave out roles and meetings below this confidence, 0 to 1. Default: 0.",
        HelpName = "X",
        CustomParser = CommonOptions.NumberParser("--min-confidence", 0d, 1d, "a number from 0 to 1"),
    };

    private readonly Option<int?> _threads = CommonOptions.Threads();

    private readonly Option<DirectoryInfo> _models = CommonOptions.Models();

    public void AddTo(Command command)
    {
        command.Add(_mentions);
        command.Add(_minConfidence);
        command.Add(_threads);
        command.Add(_models);
    }

    public BatchOptions Read(ParseResult result, string? output, OutputFormat format) => new(output, format, result.GetRequiredValue(_models).FullName)
    {
        WithMentions = result.GetValue(_mentions),
        MinConfidence = result.GetValue(_minConfidence) ?? 0,
        Threads = CommonOptions.ThreadsOf(result, _threads),
    };
}
