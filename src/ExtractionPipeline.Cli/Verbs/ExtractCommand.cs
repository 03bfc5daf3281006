using System.CommandLine;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`extract …`: documents in, JSON-LD out.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        Command command = new("extract", "Read documents and write their facts as JSON-LD.");
        command.SetAction((_, _) => VerbHost.RunAsync(_ => ExitCode.Done));
        return command;
    }
}
