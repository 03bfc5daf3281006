using System.CommandLine;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`measure …`: figures of one model on a labelled corpus that it never saw.</summary>
internal static class MeasureCommand
{
    public static Command Create() => new("measure", "Measure one model on a labelled corpus.")
    {
        MeasureTaggerCommand.Create(),
        MeasureLangidCommand.Create(),
        MeasureBaseFormsCommand.Create(),
        MeasureGazetteerCommand.Create(),
        MeasureFactsCommand.Create(),
        MeasureStatesCommand.Create(),
        MeasureGraphCommand.Create(),
    };
}
