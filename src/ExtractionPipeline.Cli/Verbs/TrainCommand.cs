using System.CommandLine;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`train …`: makes the weights under `models/` from labelled data; same data, same bytes.</summary>
internal static class TrainCommand
{
    public static Command Create() => new("train", "Make the models from labelled data. The same data gives the same bytes.")
    {
        TrainTaggerCommand.Create(),
        TrainLexiconsCommand.Create(),
        TrainLangidCommand.Create(),
        TrainMorphologyCommand.Create(),
        TrainOriginsCommand.Create(),
    };
}
