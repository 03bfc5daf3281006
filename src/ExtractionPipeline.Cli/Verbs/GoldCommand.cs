using System.CommandLine;
using ExtractionPipeline.Evaluation.Gold;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>`gold …`: work on the labelled documents themselves.</summary>
internal static class GoldCommand
{
    public static Command Create() => new("gold", "Work on labelled documents.") { Check() };

    private static Command Check()
    {
        Argument<DirectoryInfo> folder = new Argument<DirectoryInfo>("folder") { Description = "Folder of .txt with .ann beside them, sub-folders too." }.AcceptExistingOnly();
        Command command = new("check", "Name every fault of the annotations, with file and line.") { folder };
        command.SetAction((parsed, _) => VerbHost.RunAsync(context =>
        {
            var (documents, faults) = GoldChecker.Check(parsed.GetRequiredValue(folder).ToString());
            foreach (var fault in faults)
                context.Terminal.Say(fault.ToString());
            context.Terminal.Say($"{documents} documents, {faults.Length} faults.");
            return faults.IsEmpty && documents > 0 ? ExitCode.Done : ExitCode.SomeFailed;
        }));
        return command;
    }
}
