namespace ExtractionPipeline.Cli;

/// <summary>What the program tells the shell; the same for every verb.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Something could not be read or done; each is named on standard error, and the rest was done.</summary>
    public const int SomeFailed = 1;

    public const int WrongCommandLine = 2;
}
