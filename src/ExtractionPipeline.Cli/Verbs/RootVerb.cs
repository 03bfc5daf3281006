using System.CommandLine;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>The program itself: every verb is listed here, one a line.</summary>
internal static class RootVerb
{
    public static RootCommand Create() => new("Reads foreign-policy press releases and writes who holds which office for which country, and who met whom, as JSON-LD with evidence.")
    {
        ExtractCommand.Create(),
        GraphCommand.Create(),
        QueryCommand.Create(),
        TrainCommand.Create(),
        EvaluateCommand.Create(),
        CompareCommand.Create(),
        GoldCommand.Create(),
        MeasureCommand.Create(),
        RulesCommand.Create(),
    };
}
