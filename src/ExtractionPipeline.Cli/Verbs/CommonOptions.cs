using System.CommandLine;

namespace ExtractionPipeline.Cli.Verbs;

/// <summary>Options that several verbs share, so that they read and mean the same everywhere.</summary>
internal static class CommonOptions
{
    /// <summary>`--models DIR`: where lexicons, rules and weights are read from.</summary>
    public static Option<DirectoryInfo> Models() =>
        new Option<DirectoryInfo>("--models")
        {
            Description = "Folder of lexicons, rules and weights. Default: the one beside the program.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "models")),
        }.AcceptExistingOnly();
}
