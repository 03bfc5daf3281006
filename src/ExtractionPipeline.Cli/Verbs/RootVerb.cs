using System.CommandLine;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>The program itself: every verb is listed here, one a line.</summary>
internal static class RootVerb
{
    /// <summary>What the program is called where it is installed.</summary>
    public const string Program = "extraction-pipeline";

    public static RootCommand Create() => new RootCommand("Reads foreign-policy press releases and writes who holds which office for which country, and who met whom, as JSON-LD with evidence.")
    {
        ExtractCommand.Create(),
        WatchCommand.Create(),
        GraphCommand.Create(),
        QueryCommand.Create(),
        ExportCommand.Create(),
        TrainCommand.Create(),
        EvaluateCommand.Create(),
        CompareCommand.Create(),
        GoldCommand.Create(),
        MeasureCommand.Create(),
        RulesCommand.Create(),
        CompletionCommand.Create(),
    }.WithExamples();
}
