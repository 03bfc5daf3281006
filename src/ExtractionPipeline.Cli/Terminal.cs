using Spectre.Console;

namespace ExtractionPipeline.Cli;

/// <summary>Where the program writes: results to standard output, everything said about the work to standard error.</summary>
/// <remarks>Safe to share between threads. Tables and progress are drawn on a terminal only; a pipe or a file gets plain lines.</remarks>
internal sealed class Terminal
{
    private readonly Lock _gate = new();

    private readonly IAnsiConsole _errors = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Standard output as bytes: results are UTF-8 whatever the locale says.</summary>
    public Stream Results { get; } = Console.OpenStandardOutput();

    /// <summary>Draws tables and progress on standard error.</summary>
    public IAnsiConsole Errors => _errors;

    /// <summary>True where somebody watches standard error.</summary>
    public bool IsWatched { get; } = !Console.IsErrorRedirected;

    /// <summary>One line on standard error.</summary>
    public void Say(string line)
    {
        lock (_gate)
            Console.Error.WriteLine(line);
    }
}
